using System.Globalization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>The session: one exercise a card, and after each how it went. "It hurts" follows the traffic light of clinical rules 5.2.</summary>
public sealed class SessionFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "session";

    /// <summary>Further ones of the same day take the place of the last, so that what a turn reads stays bounded.</summary>
    private const int MostSessionsADay = 6;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("resting")
        {
            Known = talk => talk.Person.Session?.RestingPain is not null,
            Ask = _ => Question.Scale("session.resting"),
            Take = (talk, _) => talk.TakeScale(value => Log(talk, session => session with { RestingPain = value })),
        },
        new("exercise")
        {
            Known = talk => Current(talk) is null,
            Ask = AskExercise,
            Take = TakeExercise,
        },
        new("hurt")
        {
            Known = _ => true,
            Ask = _ => Question.Scale("session.hurt"),
            Take = (talk, _) => talk.TakeScale(value => Hurt(talk, value), () => LastLight(talk) == TrafficLight.Red ? Next.To("spread") : Following(talk)),
        },
        new("spread")
        {
            Known = _ => true,
            Ask = talk => Question.YesNo("session.spread", talk.Choices("yes_no_unsure")),
            Take = (talk, _) =>
            {
                switch (talk.YesNo())
                {
                    case YesNo.No:
                        talk.Say("session.not-spread");
                        return Following(talk);
                    case YesNo.Yes or YesNo.Unsure:
                        Finish(talk, finished: false);
                        talk.Say("session.spread-check");
                        return Next.Begin(DangerFlow.FlowId);
                    default:
                        return Next.NotUnderstood;
                }
            },
        },
        new("after")
        {
            Ask = _ => Question.Scale("session.after"),
            Take = (talk, _) => talk.TakeScale(value => Log(talk, session => session with { PainAfter = value })),
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        var plan = Planning.Today(talk);
        if (plan.Triage >= Language.Safety.Urgent || plan.Exercises.Count == 0)
        {
            return Next.Begin(PlanFlow.FlowId);
        }

        if (talk.Person.Session is null || talk.Person.Session.PlanId != plan.Id)
        {
            talk.Know(person => person with
            {
                Session = new SessionLog { Date = talk.Today, Id = talk.Scope.TurnId, PlanId = plan.Id, RestingPain = talk.PainToday },
            });
            talk.Say("session.opening");
        }
        else
        {
            talk.Say("session.go-on");
        }

        return null;
    }

    protected override Next Close(Talk talk)
    {
        var session = Finish(talk, finished: true);
        var rise = session.PainAfter - session.RestingPain;
        talk.Say(rise switch
        {
            null => "session.close",
            <= -1 => "session.close-easier",
            < 2 => "session.close-same",
            _ => "session.close-sorer",
        });
        if (talk.Scope.History.CheckIns.Any(day => day.Date == talk.Today))
        {
            talk.ShowMenu();
            return Next.End;
        }

        return Next.Begin(CheckInFlow.FlowId);
    }

    private static PlannedExercise? Current(Talk talk)
    {
        var done = talk.Person.Session?.Exercises.Count ?? 0;
        var planned = Planning.Today(talk).Exercises;
        return done < planned.Count ? planned[done] : null;
    }

    private static Question AskExercise(Talk talk)
    {
        var planned = Current(talk)!;
        var exercise = talk.Content.Exercise(planned.ExerciseId)!;
        var all = Planning.Today(talk).Exercises.Count;
        var place = talk.Words("session.place", ("number", talk.Number(talk.Person.Session!.Exercises.Count + 1)), ("of", talk.Number(all)));
        return Question.Buttons("session.exercise", talk.Choices("session")) with
        {
            Shape = QuestionShape.Card,
            Template = "exercise",
            Why = talk.Words(planned.Why),
            Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["exercise"] = exercise.Name, ["place"] = place },
            Data = new
            {
                name = exercise.Name,
                dose = talk.DoseWords(planned.Dose),
                purpose = talk.Words("coaching.reason.purpose", ("purpose", exercise.Purpose)),
                steps = exercise.Steps.Select((step, index) => new { number = talk.Number(index + 1), text = step }),
                breathing = talk.Words("session.breathing", ("breathing", exercise.Breathing)),
                modified = planned.Modified ?? "",
                stop = exercise.StopRule ?? "",
                choices = talk.Choices("session").Select(choice => new { id = choice.Id, label = choice.Label }),
            },
        };
    }

    private static Next TakeExercise(Talk talk, Reply reply)
    {
        var said = ChoiceReader.One(talk.Choices("session"), reply)?.Id ?? (reply.Card is not null ? null : reply.Reading switch
        {
            { Intent: Intent.TooHard, Confidence: > 0.6 } => "too_hard",
            { Intent: Intent.TooEasy, Confidence: > 0.6 } => "too_easy",
            { Intent: Intent.SwapExercise, Confidence: > 0.6 } => "swap",
            _ => null,
        });
        switch (said)
        {
            case "done":
                return Took(talk, ExerciseOutcome.Done, "session.done");
            case "too_easy":
                return Took(talk, ExerciseOutcome.TooEasy, "session.too-easy");
            case "too_hard":
                return Took(talk, ExerciseOutcome.TooHard, "session.too-hard");
            case "skip":
                return Took(talk, ExerciseOutcome.Skipped, "session.skipped");
            case "hurts":
                return Next.To("hurt");
            case "swap":
                Planning.Swap(talk, Current(talk)!.ExerciseId);
                return Next.To("exercise");
            case "stop":
                talk.Say("session.stopped");
                return Next.To("after");
            default:
                return Next.NotUnderstood;
        }
    }

    private static Next Took(Talk talk, ExerciseOutcome outcome, string key)
    {
        Add(talk, new ExerciseLog
        {
            ExerciseId = Current(talk)!.ExerciseId,
            Outcome = outcome,
            Light = outcome is ExerciseOutcome.Done or ExerciseOutcome.TooEasy ? TrafficLight.Green : null,
        });
        talk.Say(key);
        return Following(talk);
    }

    private static void Hurt(Talk talk, double pain)
    {
        var light = TrafficLights.Of(talk.Person.Session?.RestingPain, pain);
        Add(talk, new ExerciseLog { ExerciseId = Current(talk)!.ExerciseId, Outcome = ExerciseOutcome.Hurt, PainDuring = pain, Light = light });
        talk.Say(light switch
        {
            TrafficLight.Green => "session.hurt-green",
            TrafficLight.Amber => "session.hurt-amber",
            TrafficLight.Red => "session.hurt-red",
        });
    }

    private static TrafficLight? LastLight(Talk talk) => talk.Person.Session is { Exercises: [.., var last] } ? last.Light : null;

    private static Next Following(Talk talk) => Next.To(Current(talk) is null ? "after" : "exercise");

    private static void Add(Talk talk, ExerciseLog exercise) => Log(talk, session => session with { Exercises = [.. session.Exercises, exercise] });

    private static void Log(Talk talk, Func<SessionLog, SessionLog> change) =>
        talk.Know(person => person with { Session = person.Session is { } session ? change(session) : null });

    private static SessionLog Finish(Talk talk, bool finished)
    {
        var today = talk.Scope.History.Sessions.Count(other => other.Date == talk.Today);
        var session = talk.Person.Session! with
        {
            Id = Math.Min(today + 1, MostSessionsADay).ToString(CultureInfo.InvariantCulture),
            Finished = finished && Current(talk) is null,
        };
        talk.Scope.Add(new Effect.KeepSession(session));
        talk.Know(person => person with { Session = null });
        return session;
    }
}
