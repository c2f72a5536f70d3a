using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// Triage of clinical rules 3.2: crisis, emergency, urgent, routine, self-manage. The highest tier wins, every sign is kept, and adding a sign never lowers
/// the tier. Not approved by a clinician (docs/safety.md).
/// </summary>
public static class Triage
{
    /// <summary>Six weeks: from here one of R2 to R6 is enough for a firm suggestion, and R11 asks for a second look.</summary>
    internal const int LongDays = 42;

    private static readonly string[] SeedSigns = ["R2", "R3", "R4", "R5", "R6"];

    public static TriageResult Assess(Assessment assessment, TriageContext? context = null)
    {
        var facts = new TriageFacts(assessment, context ?? new TriageContext());
        var answers = new Dictionary<string, YesNo>(StringComparer.Ordinal);
        foreach (var sign in assessment.Signs)
        {
            answers[sign] = YesNo.Yes;
        }

        foreach (var (sign, holds) in TriageRules.All)
        {
            if (holds(facts) is var answer and not YesNo.No && answers.GetValueOrDefault(sign) != YesNo.Yes)
            {
                answers[sign] = answer;
            }
        }

        Finding[] findings =
        [
            .. answers.Select(pair => new Finding(pair.Key, TierOf(pair.Key, pair.Value, facts), pair.Value == YesNo.Yes))
                .OrderByDescending(finding => finding.Tier).ThenBy(finding => Sign.PlaceOf(finding.Sign)),
        ];
        var tier = findings.Length == 0 ? Safety.None : findings[0].Tier;
        return new TriageResult(tier, findings, AdviceFor(findings, assessment), NoticesFor(tier, findings));
    }

    /// <summary>Unsure about an emergency asks for same-day advice; unsure about anything else counts as yes.</summary>
    private static Safety TierOf(string sign, YesNo answer, TriageFacts facts) => Sign.TierOf(sign) switch
    {
        Safety.Emergency when answer == YesNo.Unsure => Safety.Urgent,
        Safety.Clinician when sign == "R8" && facts.Context.Systemic.Distinct().Count() >= 2 => Safety.Urgent,
        var tier => tier,
    };

    private static RoutineAdvice AdviceFor(Finding[] findings, Assessment assessment)
    {
        var routine = findings.Where(finding => finding.Tier == Safety.Clinician).Select(finding => finding.Sign).ToList();
        var seeds = routine.Count(SeedSigns.Contains);
        return (routine.Count, seeds) switch
        {
            (0, _) => RoutineAdvice.None,
            (_, >= 3) => RoutineAdvice.SuggestFirmly,
            (_, >= 1) when assessment.DurationDays > LongDays => RoutineAdvice.SuggestFirmly,
            (1, 0) when routine[0] == "R1" => RoutineAdvice.Mention,
            _ => RoutineAdvice.Suggest,
        };
    }

    /// <summary>One message a tier. With crisis and emergency both, the emergency number comes first: it serves both.</summary>
    private static Notice[] NoticesFor(Safety tier, Finding[] findings) => tier switch
    {
        Safety.None => [],
        Safety.Clinician => [Notice.SeeClinician],
        Safety.Urgent => [Notice.SeekSameDayCare],
        Safety.Emergency => [Notice.CallEmergencyNow],
        Safety.Crisis when findings.Any(finding => finding.Tier == Safety.Emergency) => [Notice.CallEmergencyNow, Notice.CrisisResources],
        Safety.Crisis => [Notice.CrisisResources],
    };
}
