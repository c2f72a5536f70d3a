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
        if (request.PainToday >= ModeratePain || FearOfMovement.Band(request.Assessment.Fear) == FearBand.Some)
        {
            cap = Math.Min(cap, 2);
        }

        return Phases.Silence(request.History, request.Today) > Phases.MissedDays ? Math.Max(1, cap - 1) : cap;
    }
}
