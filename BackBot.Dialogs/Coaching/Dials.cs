using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>The dials of clinical rules 5.2, in the order in which they are turned up; never two at once.</summary>
public enum Dial { Repetitions, Minutes, Sets, Days, Range, Load, Speed }

/// <summary>How much of one exercise a person does now. What the content leaves open stays open.</summary>
public sealed record Dials
{
    public int? Sets { get; init; }

    public int? Repetitions { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Days a week.</summary>
    public int DaysPerWeek { get; init; } = 3;

    /// <summary>The last time a dial went up: at most once in seven days.</summary>
    public DateOnly? RaisedOn { get; init; }

    public static Dials From(Dose dose) => new()
    {
        Sets = dose.Sets,
        Repetitions = dose.Repetitions,
        Minutes = dose.Sets is null && dose.Repetitions is null ? dose.Minutes : null,
    };

    /// <summary>The dose that these dials give, at a part of the usual amount.</summary>
    /// <param name="percent">25 to 100.</param>
    public Dose ApplyTo(Dose dose, int percent)
    {
        var sets = Sets ?? dose.Sets;
        var repetitions = Scaled(Repetitions ?? dose.Repetitions, percent);
        var usual = (double)(dose.Sets ?? 1) * (dose.Repetitions ?? 1);
        var now = (double)(sets ?? 1) * (repetitions ?? 1);
        return dose with
        {
            Sets = sets,
            Repetitions = repetitions,
            Minutes = IsTimed(dose) ? Scaled(Minutes ?? dose.Minutes, percent)!.Value : Math.Max(1, (int)Math.Ceiling(dose.Minutes * now / usual)),
        };
    }

    /// <summary>Whether it is measured in minutes alone, so that it can be made shorter at will.</summary>
    public static bool IsTimed(Dose dose) => dose.Sets is null && dose.Repetitions is null;

    private static int? Scaled(int? amount, int percent) => amount is { } value ? Math.Max(1, (int)Math.Round(value * percent / 100.0, MidpointRounding.AwayFromZero)) : null;
}
