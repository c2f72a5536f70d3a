using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>"Remind me every weekday at half past eight in the evening": agrees on a time, and on nothing that is not needed.</summary>
public sealed class RemindersFlow(Interruptions interruptions) : Flow(FlowId, interruptions)
{
    public const string FlowId = "reminders";

    protected override IReadOnlyList<Step> Steps { get; } =
    [
        new("manage")
        {
            Known = _ => true,
            Ask = talk => Question.Buttons("reminders.manage", ManageChoices(talk)) with
            {
                Values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["state"] = Reminders.Active(talk) is { } active ? ReminderWords.State(talk, active.Reminder, active.Zone) : talk.Words("reminders.none"),
                },
            },
            Take = TakeManage,
        },
        new("time")
        {
            Known = talk => ReminderTimes.Draft(talk) is { Time: not null } or { Candidates.Count: > 0 },
            Ask = _ => Question.Open("reminders.time") with { Kind = QuestionKind.Time },
            Take = (talk, _) => ReminderTimes.Take(talk, ReminderTimes.In(talk)),
        },
        new("ampm")
        {
            Known = talk => ReminderTimes.Draft(talk).Time is not null,
            Ask = talk => Question.Buttons("reminders.ampm", HalvesOfTheDay(talk)),
            Take = TakeHalf,
        },
        new("zone")
        {
            Known = talk => ReminderTimes.ZoneOf(talk) is not null,
            Ask = talk => ReminderTimes.Draft(talk).ZoneCandidates is { Count: > 0 } zones
                ? Question.Buttons("reminders.zone", [.. zones.Select(zone => new Choice(zone, ZoneNames.CityOf(zone), [zone]))]) with { Wording = talk.Words("reminders.zone-which") }
                : Question.Open("reminders.zone"),
            Take = TakeZone,
        },
        new("quiet")
        {
            Known = talk => ReminderTimes.Draft(talk).Time is { } time && !QuietHours.Hold(time),
            Ask = talk => Question.YesNo("reminders.quiet", talk.Choices("yes_no")) with
            {
                Values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["asked"] = ReminderWords.Time(talk, Asked(talk)),
                    ["time"] = ReminderWords.Time(talk, QuietHours.NearestAllowed(Asked(talk))),
                },
            },
            Take = TakeQuiet,
        },
    ];

    protected override Next? Opening(Talk talk)
    {
        talk.Know(person => person with { ReminderDraft = new ReminderDraft() });
        var answer = ReminderTimes.In(talk);
        if (Reminders.Active(talk) is not null && (answer is null || answer is { Clarify: TimeClarification.Time, Days: null }))
        {
            return Next.To("manage");
        }

        switch (answer is null ? Next.Step : ReminderTimes.Take(talk, answer))
        {
            case Next.Repeated when answer is { Clarify: TimeClarification.Time, Candidates: null }:
                return Next.To("time");
            case Next.Repeated repeated:
                talk.Say(repeated.HintKey, [.. repeated.Values]);
                return Next.To("time");
            case Next.Named named:
                return named;
            default:
                return null;
        }
    }

    protected override Next Close(Talk talk)
    {
        ReminderTimes.Save(talk);
        talk.Say("reminders.change-any-time");
        talk.ShowMenu();
        return Next.End;
    }

    private static TimeOnly Asked(Talk talk) => ReminderTimes.Draft(talk).Time ?? QuietHours.Begin;

    private static Next TakeManage(Talk talk, Reply reply)
    {
        var choices = ManageChoices(talk);
        switch ((ReminderTimes.In(talk) is null ? ChoiceReader.One(choices, reply) : null)?.Id)
        {
            case "time":
                return Next.To("time");
            case "snooze":
                return Next.Begin(SnoozeFlow.FlowId);
            case "pause":
                return Next.Begin(PauseFlow.FlowId);
            case "skip_today":
                Reminders.SkipToday(talk);
                return Ended(talk);
            case "nudge_on":
                Reminders.SetNudge(talk, true);
                return Ended(talk);
            case "nudge_off":
                Reminders.SetNudge(talk, false);
                return Ended(talk);
            case "stop":
                Reminders.Stop(talk);
                return Ended(talk);
            case "keep":
                talk.Say("reminders.keep");
                return Ended(talk);
            default:
                return ReminderTimes.Take(talk, ReminderTimes.In(talk));
        }
    }

    private static Next TakeHalf(Talk talk, Reply reply)
    {
        var candidates = ReminderTimes.Draft(talk).Candidates;
        if (candidates.Count == 0)
        {
            return reply.Card is null && ReminderTimes.In(talk) is { } answer ? ReminderTimes.Take(talk, answer) : Next.To("time");
        }

        if (ReminderTimes.In(talk) is { Status: AnswerStatus.Ok } whole)
        {
            return ReminderTimes.Take(talk, whole);
        }

        if (ChoiceReader.One(HalvesOfTheDay(talk), reply) is not { } half)
        {
            return Next.NotUnderstood;
        }

        ReminderTimes.Keep(talk, draft => draft with { Time = candidates.First(time => (time.Hour < 12) == (half.Id == "am")), Candidates = [] });
        return Next.Step;
    }

    private static Next TakeZone(Talk talk, Reply reply)
    {
        var candidates = ReminderTimes.Draft(talk).ZoneCandidates;
        var named = candidates.FirstOrDefault(zone => reply.Field(Reply.ChoiceField) == zone)
            ?? (talk.Read(QuestionKind.Time) as TimeAnswer)?.Zone
            ?? ZoneNames.Find(reply.Words);
        if (!LocalDate.IsZone(named))
        {
            return Next.NotUnderstood;
        }

        // Asked plainly, it is the person's own zone; where theirs is known, or an abbreviation was meant, it belongs to this time only.
        var ownIsKnown = candidates.Count > 0 || LocalDate.IsZone(talk.Person.Zone);
        ReminderTimes.Keep(talk, draft => draft with { Zone = ownIsKnown ? named : draft.Zone, ZoneCandidates = [] });
        talk.Know(person => person with { Zone = person.Zone ?? named });
        return Next.Step;
    }

    private static Next TakeQuiet(Talk talk, Reply reply)
    {
        if (ReminderTimes.In(talk) is { } answer)
        {
            return ReminderTimes.Take(talk, answer) is var next && next == Next.Step && QuietHours.Hold(Asked(talk)) ? Next.To("quiet") : next;
        }

        switch (talk.YesNo())
        {
            case YesNo.Yes:
                ReminderTimes.Keep(talk, draft => draft with { Time = QuietHours.NearestAllowed(Asked(talk)) });
                return Next.Step;
            case YesNo.No:
                ReminderTimes.Keep(talk, draft => draft with { Time = null, Candidates = [] });
                return Next.To("time");
            default:
                return Next.NotUnderstood;
        }
    }

    private static Next Ended(Talk talk)
    {
        talk.ShowMenu();
        return Next.End;
    }

    private static IReadOnlyList<Choice> HalvesOfTheDay(Talk talk) =>
        [.. talk.Choices("reminder_ampm").Select(half => ReminderTimes.Draft(talk).Candidates.Where(time => (time.Hour < 12) == (half.Id == "am")).Cast<TimeOnly?>().FirstOrDefault() is { } time
            ? half with { Label = ReminderWords.Time(talk, time), Words = [half.Label, .. half.Words] }
            : half)];

    private static IReadOnlyList<Choice> ManageChoices(Talk talk) =>
        [.. talk.Choices("reminder_manage").Where(choice => choice.Id != (talk.Person.Reminder?.Nudge == true ? "nudge_on" : "nudge_off"))];
}
