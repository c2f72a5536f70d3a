namespace BackBot.Dialogs.Coaching;

/// <summary>What a person is told beside their plan. The written names are the <c>messages</c> of the <c>plan</c> command.</summary>
public enum Notice
{
    CallEmergencyNow, SeekSameDayCare, SeeClinician, ClearWithSurgicalTeam, CheckWithMidwife, InvolveParentOrGuardian, CrisisResources, FearReassurance, SafetyNet,
}
