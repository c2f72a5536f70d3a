using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>Which kind of plan a person gets, and how high its level may go (clinical rules 3.3, 3.5, 5.2).</summary>
internal static class PlanKinds
{
    /// <summary>From this many routine signs on, the plan starts gently.</summary>
    private const int SeveralSigns = 3;

    /// <summary>From here up to severe, pain keeps the level at 2.</summary>
    private const double ModeratePain = 4;

    public static PlanKind For(PlanRequest request, TriageResult triage, IReadOnlySet<Gate> gates)
    {
        var cleared = request.Assessment.ClearedByClinician == true;
        return triage.StopsExercise || request.Assessment.AgeBand == AgeBand.Under18 ? PlanKind.None
            : !cleared && (gates.Contains(Gate.RecentSpinalSurgery) || gates.Contains(Gate.VertebralFracture)) ? PlanKind.ClearanceFirst
            : GentleBecause(request, triage, gates) is not null ? PlanKind.Gentle
            : PlanKind.Full;
    }

    /// <summary>What makes the plan a gentle one, as the last part of a message key; null when nothing does.</summary>
    public static string? GentleBecause(PlanRequest request, TriageResult triage, IReadOnlySet<Gate> gates)
    {
        var cleared = request.Assessment.ClearedByClinician == true;
        var careTeamFirst = gates.Any(gate => gate is Gate.PregnancyFirstTrimester or Gate.PregnancySecondTrimester or Gate.PregnancyThirdTrimester);
        var healing = gates.Contains(Gate.RecentSpinalSurgery) || gates.Contains(Gate.VertebralFracture);
        return request.Flare ? "flare"
            : request.PainToday >= GateSet.SeverePain ? "pain"
            : FearOfMovement.Band(request.Assessment.Fear) == FearBand.High ? "fear"
            : healing ? "healing"
            : careTeamFirst && !cleared ? "pregnancy"
            : request.Assessment.Aggravating.Contains(Aggravator.AnyMovement) ? "any_movement"
            : !cleared && Weighty(triage) >= SeveralSigns && Phases.Of(request.History, request.Today) == Phase.Start ? "signs"
            : null;
    }

    /// <summary>Signs that count towards a gentle start: how long it has lasted (R1, R11) says nothing about what the back can do.</summary>
    private static int Weighty(TriageResult triage) => triage.Findings.Count(finding => finding.Sign is not ("R1" or "R11"));

    /// <summary>The highest level today, 1 to 4.</summary>
    public static int LevelCap(PlanRequest request, PlanKind kind)
    {
        if (kind != PlanKind.Full)
        {
            return 1;
        }

        var cap = Phases.LevelOf(Phases.Of(request.History, request.Today));
        if (RecentPain(request) >= ModeratePain || FearOfMovement.Band(request.Assessment.Fear) == FearBand.Some)
        {
            cap = Math.Min(cap, 2);
        }

        return Phases.IsJustBack(request.History, request.Today) ? Math.Max(1, cap - 1) : cap;
    }

    /// <summary>The level at which a person begins with a family of exercises: 2 where pain and fear were low to begin with.</summary>
    public static int EntryLevel(PlanRequest request) =>
        !(request.Assessment.Severity >= ModeratePain) && FearOfMovement.Band(request.Assessment.Fear) == FearBand.Low ? 2 : 1;

    /// <summary>The mean of the last three days, so that the level does not jump with every half point.</summary>
    private static double? RecentPain(PlanRequest request)
    {
        double[] days = [.. new[] { request.PainToday, request.History.PainOn(request.Today.AddDays(-1)), request.History.PainOn(request.Today.AddDays(-2)) }.OfType<double>()];
        return days.Length == 0 ? null : days.Average();
    }
}
