using System.Globalization;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>A day's check-in: one card, or one sentence. Only the pain number is needed.</summary>
public sealed class CheckInFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "checkin";

    private const int LongestNote = 1_000;

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("day")
        {
            Known = talk => talk.Person.CheckInDraft?.Pain is not null,
            Ask = talk => Question.Open("checkin.day") with
            {
                Shape = QuestionShape.Card,
                Template = talk.PromptWording is null ? "checkin" : "prompt",
                Wording = talk.PromptWording ?? Backfill.WordsForEarlierDay(talk),
                Kind = QuestionKind.Pain,
                Data = Labels(talk),
            },
            Take = TakeDay,
        },
        new("pain")
        {
            Known = talk => talk.Person.CheckInDraft?.Pain is not null,
            Ask = _ => Question.Scale("checkin.pain"),
            Take = (talk, _) => talk.TakeScale(value => Draft(talk, draft => draft with { Pain = value })),
        },
        Backfill.Yesterday,
    ];

    protected override Next? Opening(Talk talk)
    {
        var date = talk.Scope.Prompt?.Date ?? talk.Today;
        talk.Know(person => person with { CheckInDraft = new CheckIn { Date = date, PlanId = person.Plan?.Date == date ? person.Plan.Id : null } });
        if (talk.Reply is { Card: null, Reading: { Intent: Intent.CheckIn or Intent.FlareUp, Confidence: > 0.6 } } && talk.Reply.Text.Any(char.IsDigit))
        {
            ReadSentence(talk);
        }

        if (talk.Reply.Reading is { Intent: Intent.FlareUp, Confidence: > 0.6 })
        {
            Draft(talk, draft => draft with { Flare = true });
            talk.Say("checkin.flare-heard");
        }

        return null;
    }

    protected override Next Close(Talk talk)
    {
        if (talk.Person.CheckInDraft is not { Pain: not null } draft)
        {
            talk.ShowMenu();
            return Next.End;
        }

        var checkIn = draft with { Channel = talk.Scope.Channel };
        var anythingNew = talk.Reply.Field("new") == "true";
        talk.Know(person => person with { CheckInDraft = null });
        talk.Scope.Add(new Effect.KeepCheckIn(checkIn));
        Reminders.CheckedIn(talk, checkIn.Date);
        var late = Backfill.SayKept(talk, checkIn);
        if (!late)
        {
            CheckInReply.Say(talk, checkIn);
        }

        var week = talk.Person.Week;
        var history = talk.Scope.History;
        var day = Planning.Renew(talk, new History([.. history.CheckIns.Where(other => other.Date != checkIn.Date), checkIn], history.Sessions));
        (late ? [] : day.Changes).ToList().ForEach(change => talk.SayWords(talk.Words([change.Says])));
        if (week is not null && talk.Person.Week!.Monday != week.Monday)
        {
            Weeks.Show(talk);
        }

        if (day.AsksAboutMood)
        {
            talk.Know(person => person with { Coaching = person.Coaching with { MoodAskedOn = talk.Today } });
            return Next.Begin(CrisisFlow.FlowId);
        }

        if (anythingNew || FlareFlow.IsWanted(talk) || (day.AsksDangerQuestions && talk.Person.ScreenedOn != talk.Today))
        {
            return Next.Begin(DangerFlow.FlowId);
        }

        if (Experiments.AwaitsMorning(talk) is not null)
        {
            return Next.Begin(MorningAfterFlow.FlowId);
        }

        if (talk.Person.Goal is null && history.CheckIns.Any(earlier => earlier.Date < checkIn.Date) && day.Plan.Exercises.Count > 0)
        {
            return Next.Begin(WeekFlow.FlowId);
        }

        talk.ShowMenu();
        return Next.End;
    }

    private static Next TakeDay(Talk talk, Reply reply)
    {
        if (PromptActions.Take(talk, reply) is { } acted)
        {
            return acted;
        }

        if (reply.Card is null)
        {
            return ReadSentence(talk) ? Next.Step : Next.NotUnderstood;
        }

        if ((Number(reply, "pain", 10) ?? Number(reply, Reply.ChoiceField, 10)) is not { } pain)
        {
            return Next.Again("checkin.need-pain");
        }

        Draft(talk, draft => draft with
        {
            Pain = pain,
            Minutes = (int?)Number(reply, "minutes", 1440),
            Confidence = Number(reply, "confidence", 10),
            Mood = Number(reply, "mood", 10),
            Note = Note(reply.Field(Reply.WordsField)),
        });
        return Next.Step;
    }

    /// <summary>"about a 4, walked 20 min, felt fine". False when it holds neither a number nor anything to note.</summary>
    private static bool ReadSentence(Talk talk)
    {
        var pain = talk.Read(QuestionKind.Pain) is NumberAnswer { Status: AnswerStatus.Ok } painAnswer ? painAnswer.Value : null;
        var minutes = talk.Read(QuestionKind.Minutes) is NumberAnswer { Status: AnswerStatus.Ok } minutesAnswer && talk.Reply.Text.Split(' ').Length > 1
            ? (int?)minutesAnswer.Value
            : null;
        if (pain is null && minutes is null)
        {
            return false;
        }

        Draft(talk, draft => draft with { Date = Backfill.DateIn(talk, draft.Date), Pain = pain ?? draft.Pain, Minutes = minutes, Note = Note(talk.Reply.Text.Split(' ').Length > 2 ? talk.Reply.Text : null) });
        return true;
    }

    private static string? Note(string? words) => words is null ? null : OwnWords.Short(words, LongestNote);

    private static double? Number(Reply reply, string field, double highest) =>
        double.TryParse(reply.Field(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && value <= highest ? value : null;

    private static void Draft(Talk talk, Func<CheckIn, CheckIn> change) =>
        talk.Know(person => person with { CheckInDraft = change(person.CheckInDraft ?? new CheckIn { Date = talk.Today }) });

    private static object Labels(Talk talk) => new
    {
        pain = talk.Words("checkin.label-pain"),
        minutes = talk.Words("checkin.label-minutes"),
        confidence = talk.Words("checkin.label-confidence"),
        mood = talk.Words("checkin.label-mood"),
        anythingNew = talk.Words("checkin.label-new"),
        note = talk.Words("checkin.label-note"),
        send = talk.Words("buttons.send"),
        needPain = talk.Words("checkin.need-pain"),
        numbers = Enumerable.Range(0, 11).Select(number => new { value = number.ToString(CultureInfo.InvariantCulture), label = NumberLabel(talk, number) }),
        lowNumbers = Enumerable.Range(0, 6).Select(number => new { label = number.ToString(CultureInfo.InvariantCulture) }),
        highNumbers = Enumerable.Range(6, 5).Select(number => new { label = number.ToString(CultureInfo.InvariantCulture) }),
        low = talk.Words("scale.low"),
        high = talk.Words("scale.high"),
        more = talk.Words("prompt.label-more"),
        choices = talk.Choices("prompt_actions").Select(choice => new { id = choice.Id, label = choice.Label }),
    };

    private static string NumberLabel(Talk talk, int number) => number switch
    {
        0 => "0 · " + talk.Words("scale.low"),
        10 => "10 · " + talk.Words("scale.high"),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
