using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>The danger signs of clinical rules 3.2, asked plainly in three grouped questions before anything else, and again when something is new.</summary>
public sealed class DangerFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "danger";

    /// <summary>Boxes that are danger signs by name, and boxes that stand for a sign id of their own.</summary>
    private static readonly Dictionary<string, string> SignOfBox = new(StringComparer.Ordinal)
    {
        ["sexual_loss"] = "E5",
        ["unsteady"] = "E11",
        ["fever_very_unwell"] = "E9",
        ["waterworks_or_blood"] = "U6",
        ["calf_swelling"] = "U8",
        ["pregnancy_trouble"] = "E10",
        ["infection_risk"] = "U2",
        ["constant_night_pain"] = "U7",
    };

    protected override IReadOnlyList<Step> Steps { get; } = [Group("nerves"), Group("body"), Group("history")];

    protected override Next? Opening(Talk talk)
    {
        talk.Say("danger.opening");
        talk.Assess(assessment => assessment with
        {
            RedFlags = new Dictionary<RedFlag, YesNo>(),
            Signs = [.. assessment.Signs.Where(sign => Sign.TierOf(sign) == Language.Safety.Clinician)],
        });
        return null;
    }

    protected override Next Close(Talk talk)
    {
        talk.Know(person => person with { ScreenedOn = talk.Today });
        if (talk.Person.AssessedOn is null)
        {
            talk.Say("danger.close");
            return Next.Begin(AssessmentFlow.FlowId);
        }

        talk.Say("danger.close-again");
        talk.Know(person => person with { Plan = person.Plan is { } plan && plan.Date == talk.Today ? null : person.Plan });
        return Next.Begin(FlareFlow.IsWanted(talk) ? FlareFlow.FlowId : PlanFlow.FlowId);
    }

    private static Step Group(string group) => new(group)
    {
        Ask = talk => Question.Boxes($"danger.{group}", talk.Choices($"danger_{group}")),
        Take = (talk, reply) => Take(talk, reply, group),
    };

    private static Next Take(Talk talk, Reply reply, string group)
    {
        var boxes = talk.Choices($"danger_{group}");
        var ticked = talk.Many(boxes, reply);
        var hits = ticked.Where(box => box.Id is not ("none" or "unsure")).ToList();
        if (hits.Count > 0)
        {
            Keep(talk, hits, YesNo.Yes);
        }
        else if (ticked.Any(box => box.Id == "unsure"))
        {
            Keep(talk, boxes, YesNo.Unsure);
        }
        else if (ticked.Count > 0 && !talk.IsPlainNo(ticked[0]))
        {
            return Next.Again("danger.sure");
        }
        else if (ticked.Count == 0)
        {
            switch (reply.Card is null ? talk.YesNo() : null)
            {
                case YesNo.No when !talk.IsPlainNo(boxes.First(box => box.Id == "none")):
                    return Next.Again("danger.sure");
                case YesNo.No:
                    break;
                case YesNo.Unsure:
                    Keep(talk, boxes, YesNo.Unsure);
                    break;
                case YesNo.Yes:
                    return Next.Again("danger.which");
                case null when reply.Reading.Signs.Count > 0:
                    return Next.Again("danger.noted");
                default:
                    return Next.NotUnderstood;
            }
        }

        var triage = Triage.Assess(talk.Person.Assessment);
        return triage.Tier >= Language.Safety.Urgent ? Next.Danger(triage.Tier, triage.Signs) : Next.Step;
    }

    private static void Keep(Talk talk, IReadOnlyList<Choice> boxes, YesNo answer) => talk.Assess(assessment =>
    {
        var flags = new Dictionary<RedFlag, YesNo>(assessment.RedFlags);
        foreach (var box in boxes)
        {
            if (Vocabulary.TryParse<RedFlag>(box.Id, out var flag))
            {
                flags[flag] = answer;
            }
        }

        var signs = answer == YesNo.Yes ? boxes.Select(box => SignOfBox.GetValueOrDefault(box.Id)).OfType<string>() : [];
        return assessment with { RedFlags = flags, Signs = [.. assessment.Signs.Union(signs, StringComparer.Ordinal)] };
    });
}
