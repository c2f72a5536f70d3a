using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>The pain questions: where, how long, how bad, what makes it worse and better, legs and arms, what else is true, and conditions.</summary>
public sealed class AssessmentFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "assessment";

    private const int LongestWords = 500;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("site")
        {
            Known = talk => talk.Person.Assessment.PainSite is not null,
            Ask = talk => Question.Buttons("assessment.site", talk.Choices("pain_site")),
            Take = (talk, reply) => TakeOne<PainSite>(talk, reply, "pain_site", (assessment, site) => assessment with { PainSite = site }),
        },
        new("duration")
        {
            Known = talk => talk.Person.Assessment.DurationDays is not null,
            Ask = talk => Question.Buttons("assessment.duration", talk.Choices("duration")) with { Kind = QuestionKind.Duration },
            Take = TakeDuration,
        },
        new("severity")
        {
            Known = talk => talk.Person.Assessment.Severity is not null,
            Ask = _ => Question.Scale("assessment.severity"),
            Take = (talk, _) => talk.TakeScale(value => talk.Assess(assessment => assessment with { Severity = value })),
        },
        new("worse")
        {
            Known = talk => talk.Person.Assessment.Aggravating.Count > 0,
            Ask = talk => Question.Boxes("assessment.worse", talk.Choices("aggravating")),
            Take = (talk, reply) => TakeWorse(talk, reply),
        },
        new("legs")
        {
            Known = talk => talk.Person.Assessment.LegOrArmSymptoms is not null,
            Ask = talk => Question.Buttons("assessment.legs", talk.Choices("leg_symptoms")),
            Take = TakeLegs,
        },
        new("more")
        {
            Known = talk => talk.Person.Assessment.Recurrent is not null,
            Ask = talk => Question.Boxes("assessment.more", talk.Choices("more")),
            Take = TakeMore,
        },
        new("easing")
        {
            Known = talk => talk.Person.Assessment.Easing is not null,
            Ask = talk => Question.Buttons("assessment.easing", talk.Choices("easing")),
            Take = (talk, reply) =>
            {
                var words = reply.Card is null ? reply.Text : talk.Choices("easing").FirstOrDefault(choice => choice.Id == reply.Field(Reply.ChoiceField))?.Label;
                if (string.IsNullOrWhiteSpace(words) || !words.Any(char.IsLetter))
                {
                    return Next.NotUnderstood;
                }

                talk.Assess(assessment => assessment with { Easing = OwnWords.Short(words, LongestWords) });
                return Next.Step;
            },
        },
        new("conditions")
        {
            Known = talk => talk.Person.Assessment.Conditions.Count > 0,
            Ask = talk => Question.Boxes("assessment.conditions", talk.Choices("conditions")),
            Take = (talk, reply) => TakeMany<Condition>(talk, reply, "conditions", Condition.None, (assessment, chosen) => assessment with { Conditions = chosen }),
        },
    ];

    protected override Next Close(Talk talk)
    {
        var triage = Triage.Assess(talk.Person.Assessment);
        if (triage.Tier >= Language.Safety.Urgent)
        {
            return Next.Danger(triage.Tier, triage.Signs);
        }

        if (triage.Tier == Language.Safety.Clinician)
        {
            talk.Say(triage.Signs is ["R1"] ? "assessment.clinician-week" : "assessment.clinician");
        }

        return Next.Begin(FearFlow.FlowId);
    }

    /// <summary>People say more than they are asked ("lower back, two weeks, about a 6"): what was said is not asked again.</summary>
    protected override void Overhear(Talk talk)
    {
        if (talk.Reply.Card is not null)
        {
            return;
        }

        var assessment = talk.Person.Assessment;
        if (assessment.PainSite is null && ChoiceReader.Mentioned(talk.Choices("pain_site"), talk.Reply.Text) is [var site]
            && Vocabulary.TryParse<PainSite>(site.Id, out var painSite))
        {
            talk.Assess(known => known with { PainSite = painSite });
        }

        if (assessment.DurationDays is null && talk.Duration() is { Status: AnswerStatus.Ok or AnswerStatus.Since, Days: { } days })
        {
            talk.Assess(known => known with { DurationDays = days });
        }
    }

    private static Next TakeDuration(Talk talk, Reply reply)
    {
        var days = ChoiceReader.Exactly(talk.Choices("duration"), reply)?.Id switch
        {
            "today" => 0,
            "days" => 4,
            "two_weeks" => 11,
            "six_weeks" => 30,
            "three_months" => 65,
            "longer" => 180,
            _ => talk.Duration() switch
            {
                { Status: AnswerStatus.Ok or AnswerStatus.Since, Days: { } exact } => exact,
                { Status: AnswerStatus.Range, MinDays: { } min, MaxDays: { } max } => (min + max) / 2,
                _ => (int?)null,
            },
        };
        if (days is null)
        {
            return Next.NotUnderstood;
        }

        talk.Assess(assessment => assessment with { DurationDays = days });
        return Next.Step;
    }

    private static Next TakeWorse(Talk talk, Reply reply) =>
        TakeMany<Aggravator>(talk, reply, "aggravating", Aggravator.NoneInParticular, (assessment, chosen) => assessment with { Aggravating = chosen });

    private static Next TakeLegs(Talk talk, Reply reply)
    {
        var chosen = ChoiceReader.Exactly(talk.Choices("leg_symptoms"), reply);
        if (chosen is null && (reply.Card is not null || reply.Text.Length == 0))
        {
            return Next.NotUnderstood;
        }

        var words = chosen switch
        {
            null => talk.YesNo() switch
            {
                YesNo.No => LegWords.None,
                YesNo.Yes when reply.Text.Split(' ').Length < 3 => null,
                _ => LegWords.Of(talk, OwnWords.Short(reply.Text, LongestWords)),
            },
            _ => LegWords.Of(chosen),
        };
        if (words is null)
        {
            return Next.Again("assessment.legs-which");
        }

        talk.Assess(assessment => assessment with { LegOrArmSymptoms = words });
        var triage = Triage.Assess(talk.Person.Assessment);
        return triage.Tier >= Language.Safety.Urgent ? Next.Danger(triage.Tier, triage.Signs) : Next.Step;
    }

    private static Next TakeMore(Talk talk, Reply reply)
    {
        var ticked = talk.Many(talk.Choices("more"), reply).Select(choice => choice.Id).ToHashSet(StringComparer.Ordinal);
        if (ticked.Count == 0 && (reply.Card is not null || talk.YesNo() != YesNo.No))
        {
            return Next.NotUnderstood;
        }

        talk.Assess(assessment => assessment with
        {
            Recurrent = ticked.Contains("recurrent"),
            StopsActivity = ticked.Contains("stops_activity"),
            InterferesWorkHome = ticked.Contains("interferes"),
            OtcAntiInflammatory = ticked.Contains("otc_not_helped") ? OtcResult.NotHelped : ticked.Contains("otc_helped") ? OtcResult.Helped : OtcResult.NotTried,
        });
        return Next.Step;
    }

    private static Next TakeOne<T>(Talk talk, Reply reply, string list, Func<Assessment, T, Assessment> keep) where T : struct, Enum
    {
        if (ChoiceReader.One(talk.Choices(list), reply) is not { } chosen || !Vocabulary.TryParse<T>(chosen.Id, out var value))
        {
            return Next.NotUnderstood;
        }

        talk.Assess(assessment => keep(assessment, value));
        return Next.Step;
    }

    /// <summary>Takes any number of boxes; "none" stands alone, and a typed "no" means it.</summary>
    internal static Next TakeMany<T>(Talk talk, Reply reply, string list, T? none, Func<Assessment, IReadOnlyList<T>, Assessment> keep) where T : struct, Enum
    {
        var chosen = talk.Many(talk.Choices(list), reply)
            .Select(choice => Vocabulary.TryParse<T>(choice.Id, out var value) ? value : (T?)null)
            .OfType<T>()
            .ToList();
        if (none is { } nothing)
        {
            if (chosen.Count > 1)
            {
                chosen.Remove(nothing);
            }
            else if (chosen.Count == 0 && reply.Card is null && talk.YesNo() == YesNo.No)
            {
                chosen.Add(nothing);
            }
        }

        if (chosen.Count == 0)
        {
            return Next.NotUnderstood;
        }

        talk.Assess(assessment => keep(assessment, chosen));
        return Next.Step;
    }
}
