using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>What a person is told beside their plan.</summary>
internal static class Notices
{
    public static IReadOnlyList<Notice> For(Assessment assessment, TriageResult triage, PlanKind kind)
    {
        var cleared = assessment.ClearedByClinician == true;
        var notices = new SortedSet<Notice>(triage.Notices);
        if (triage.StopsExercise)
        {
            // One message a tier, and nothing beside it; only a child is always pointed to an adult as well.
            return [.. notices, .. assessment.AgeBand == AgeBand.Under18 ? [Notice.InvolveParentOrGuardian] : Array.Empty<Notice>()];
        }

        Add(Notice.ClearWithSurgicalTeam, triage.Has("R14") && !cleared);
        Add(Notice.SeeClinician, assessment.Conditions.Contains(Condition.VertebralFracture) && !cleared);
        Add(Notice.CheckWithMidwife, triage.Has("R13"));
        Add(Notice.InvolveParentOrGuardian, assessment.AgeBand == AgeBand.Under18);
        Add(Notice.SeeClinician, assessment.AgeBand == AgeBand.Under18);
        Add(Notice.FearReassurance, assessment.Fear >= FearOfMovement.ReassuranceFrom);
        Add(Notice.SafetyNet, kind != PlanKind.None);
        return [.. notices];

        void Add(Notice notice, bool holds)
        {
            if (holds)
            {
                notices.Add(notice);
            }
        }
    }
}
