using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Hello: what BackBot is and is not, whether it may keep answers, what to call the person, and their age band.</summary>
public sealed class OnboardingFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "onboarding";

    private const int LongestName = 40;
    private const int MostNameWords = 4;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("consent")
        {
            Known = talk => talk.Person.Consent != Consent.NotAsked,
            Ask = talk => Question.YesNo("onboarding.consent", talk.Choices("consent")),
            Take = (talk, reply) =>
            {
                switch (ConsentIn(talk, reply))
                {
                    case Consent.Given:
                        talk.Know(person => person with { Consent = Consent.Given, ConsentAt = talk.Scope.Now });
                        talk.Say("onboarding.consent-given");
                        return Next.Step;
                    case Consent.Declined:
                        talk.Know(person => person with { Consent = Consent.Declined, ConsentAt = talk.Scope.Now });
                        talk.Say("onboarding.consent-declined");
                        return Next.End;
                    default:
                        return Next.NotUnderstood;
                }
            },
        },
        new("name")
        {
            Known = talk => talk.Person.Name is not null,
            Ask = talk => Question.Buttons("onboarding.name", talk.Choices("rather_not_say")),
            Take = (talk, reply) =>
            {
                if (ChoiceReader.Exactly(talk.Choices("rather_not_say"), reply) is not null)
                {
                    talk.Know(person => person with { Name = "" });
                    return Next.Step;
                }

                if (NameIn(talk, reply) is not { } name)
                {
                    return Next.NotUnderstood;
                }

                talk.Know(person => person with { Name = name });
                talk.Say("onboarding.nice-to-meet");
                return Next.Step;
            },
        },
        new("age")
        {
            Known = talk => talk.Person.Assessment.AgeBand is not null,
            Ask = talk => Question.Buttons("onboarding.age", talk.Choices("age_band")),
            Take = (talk, reply) =>
            {
                if (AgeBandIn(talk, reply) is not { } band)
                {
                    return Next.NotUnderstood;
                }

                talk.Assess(assessment => assessment with { AgeBand = band });
                return Next.Step;
            },
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        if (!talk.Person.Welcomed)
        {
            var text = talk.Words("onboarding.welcome");
            talk.Show("welcome", new { title = talk.Words("onboarding.title"), text, about = talk.Words("onboarding.about"), limits = talk.Words("onboarding.limits") }, text);
            talk.Know(person => person with { Welcomed = true });
        }

        return null;
    }

    protected override Next Close(Talk talk)
    {
        if (talk.Person.Assessment.AgeBand == AgeBand.Under18)
        {
            talk.Say("onboarding.under-18");
            return Next.End;
        }

        return Next.Begin(DangerFlow.FlowId);
    }

    private static Consent ConsentIn(Talk talk, Reply reply) => ChoiceReader.Exactly(talk.Choices("consent"), reply)?.Id switch
    {
        "yes" => Consent.Given,
        "no" => Consent.Declined,
        _ => talk.YesNo() switch
        {
            YesNo.Yes => Consent.Given,
            YesNo.No => Consent.Declined,
            _ => Consent.NotAsked,
        },
    };

    private static string? NameIn(Talk talk, Reply reply)
    {
        if (reply.Card is not null || reply.Reading is { Intent: not (Intent.OutOfScope or Intent.Greet), Confidence: > 0.8 })
        {
            return null;
        }

        var name = reply.Text.Trim().TrimEnd('.', '!', ',');
        foreach (var lead in talk.Choices("name_leads").SelectMany(choice => choice.Words.Prepend(choice.Label)))
        {
            if (name.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase))
            {
                name = name[(lead.Length + 1)..].Trim();
            }
        }

        var fits = name.Length is > 0 and <= LongestName && name.Any(char.IsLetter) && !name.Contains('?', StringComparison.Ordinal)
            && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostNameWords && !name.Any(letter => char.IsControl(letter) || "<>[]()*_`#|\\".Contains(letter, StringComparison.Ordinal));
        return fits ? name : null;
    }

    private static AgeBand? AgeBandIn(Talk talk, Reply reply)
    {
        if (ChoiceReader.Exactly([.. talk.Choices("age_band").Select(choice => choice)], reply with { Text = reply.Text.Length > 2 ? reply.Text : "-" }) is { } chosen
            && Vocabulary.TryParse<AgeBand>(chosen.Id, out var band))
        {
            return band;
        }

        return talk.WholeNumber() switch
        {
            null or < 1 or > 120 => null,
            < 18 => AgeBand.Under18,
            < 20 => AgeBand.From18To19,
            < 30 => AgeBand.From20To29,
            < 40 => AgeBand.From30To39,
            < 50 => AgeBand.From40To49,
            < 60 => AgeBand.From50To59,
            < 70 => AgeBand.From60To69,
            < 80 => AgeBand.From70To79,
            _ => AgeBand.From80,
        };
    }
}
