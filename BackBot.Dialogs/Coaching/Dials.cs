using BackBot.Dialogs.Content;

namespace BackBot.Dialogs.Coaching;

/// <summary>The dials of clinical rules 5.2, in the order in which they are turned up; never two at once.</summary>
public enum Dial
{
    /// <summary>Repetitions, or minutes where an exercise is measured in them.</summary>
    Repetitions,
    Sets,
    Days,
    Range,

    /// <summary>A harder variant.</summary>
    Load,
    Speed,
}

/// <summary>How much of one exercise a person does now. What the content leaves open stays open.</summary>
public sealed record Dials
{
    public int? Sets { get; init; }

    public int? Repetitions { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Days a week, 3 to 5.</summary>
    public int DaysPerWeek { get; init; } = 3;

    /// <summary>The movement may go a little further.</summary>
    public bool WiderRange { get; init; }

    /// <summary>The movement may be a little quicker.</summary>
    public bool Quicker { get; init; }

    /// <summary>The last time a dial went up: at most once in seven days.</summary>
    public DateOnly? RaisedOn { get; init; }

    /// <summary>The last time any dial moved: what was done before speaks of another dose.</summary>
    public DateOnly? ChangedOn { get; init; }

    public static Dials From(Dose dose) => new()
    {
        Sets = dose.Sets,
        Repetitions = dose.Repetitions,
        Minutes = IsTimed(dose) ? dose.Minutes : null,
    };

    /// <summary>The dose that these dials give, at a part of the usual amount.</summary>
    /// <param name="percent">25 to 100.</param>
    public Dose ApplyTo(Dose dose, int percent)
    {
        if (IsTimed(dose))
        {
            return dose with { Minutes = Part(Minutes ?? dose.Minutes, percent) };
        }

        var now = dose with
        {
            Sets = Repetitions is null && Sets is { } sets ? Part(sets, percent) : Sets,
            Repetitions = Repetitions is { } repetitions ? Part(repetitions, percent) : null,
        };
        return now with { Minutes = Math.Max(1, (int)Math.Ceiling(dose.Minutes * Work(now) / Work(dose))) };
    }

    /// <summary>A dose without sets, cut to so many minutes.</summary>
    public static Dose Lasting(Dose dose, int minutes) => dose with
    {
        Minutes = minutes,
        Repetitions = dose.Repetitions is { } repetitions ? Math.Max(1, repetitions * minutes / dose.Minutes) : null,
    };

    /// <summary>Whether it is measured in minutes alone.</summary>
    public static bool IsTimed(Dose dose) => dose.Sets is null && dose.Repetitions is null;

    private static double Work(Dose dose) => (double)(dose.Sets ?? 1) * (dose.Repetitions ?? 1);

    /// <summary>A part of an amount, at least 1.</summary>
    internal static int Part(int amount, int percent) => Math.Max(1, (int)Math.Round(amount * percent / 100.0, MidpointRounding.AwayFromZero));
}
