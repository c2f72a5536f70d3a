using System.Reflection;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Conversations;
using BackBot.Dialogs.People;
using BackBot.Storage;
using BackBot.Turns;

namespace BackBot.Tests.Conversations;

/// <summary>What holds at every step of every conversation. The steps are found, not listed: a new one is covered on the day it is written.</summary>
public sealed class EveryStepTests
{
    private static readonly Lazy<Task<StateDocument>> InSession = new(PlayToSessionAsync);

    public static TheoryData<string, string> Steps
    {
        get
        {
            using var chat = new Chat();
            var steps = new TheoryData<string, string>();
            foreach (var flow in chat.Bench.Flows)
            {
                foreach (var step in StepsOf(flow))
                {
                    steps.Add(flow.Id, step.Name);
                }
            }

            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Help_IsGiven_AndTheQuestionComesBack(string flow, string step)
    {
        using var chat = await AtAsync(flow, step);

        await chat.Say("help");

        Assert.Contains("start over", chat.Heard, StringComparison.Ordinal);
        Assert.Equal((flow, step), await WhereAsync(chat));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Why_IsAnswered_AndTheQuestionComesBack(string flow, string step)
    {
        using var chat = await AtAsync(flow, step);

        await chat.Say("why do you ask?");

        Assert.Equal((flow, step), await WhereAsync(chat));
        Assert.True(chat.Replies.Count >= 2 || chat.Replies[0].Text.Length > 20, chat.Heard);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Cancel_Leaves_AndTheNextGreetingIsAnsweredAtOnce(string flow, string step)
    {
        using var chat = await AtAsync(flow, step);

        await chat.Say("cancel");
        Assert.Null(await WhereAsync(chat));

        await chat.Say("hello");
        Assert.NotEmpty(chat.Replies);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task AnEmergencyInWords_EndsTheFlow(string flow, string step)
    {
        using var chat = await AtAsync(flow, step);

        await chat.Say("wait, I suddenly can't feel between my legs and I have wet myself");

        Assert.Contains("999", chat.Heard, StringComparison.Ordinal);
        Assert.Null(await WhereAsync(chat));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task AnOldCard_ChangesNothing(string flow, string step)
    {
        using var chat = await AtAsync(flow, step);
        var before = await chat.Person();

        await chat.Submit(new { question = "assessment.severity.0123456789abcdef", choice = "9" });

        Assert.Equal((flow, step), await WhereAsync(chat));
        Assert.Equal(before.Assessment.Severity, (await chat.Person()).Assessment.Severity);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task NonsenseOfAnyKind_IsAnswered_AndNothingBreaks(string flow, string step)
    {
        string[] nonsense = ["", "😀😀", "\u200f\u202e\u0000", "qwrtz plmk", new string('a', 5_000), "{\"question\":1}", "\ud83d", "x" + string.Concat(Enumerable.Repeat("😀", 400)), "<script>alert(1)</script>"];
        foreach (var text in nonsense)
        {
            using var chat = await AtAsync(flow, step);
            await chat.Say(text);
            Assert.NotEmpty(chat.Replies);
            Assert.DoesNotContain("something went wrong", chat.Heard, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task CardsOfAnyShape_AreAnswered_AndNothingBreaks(string flow, string step)
    {
        object[] cards =
        [
            new { },
            new { choice = "none" },
            new { question = $"{flow}.{step}.now" },
            new { question = $"{flow}.{step}.now", choice = "no such choice" },
            new { question = $"{flow}.{step}.now", choice = "99", pain = "-3", minutes = "NaN", words = "" },
            new { question = new { nested = "x" }, choice = new[] { 1, 2 } },
            new { question = "menu", choice = "no_such_intent" },
        ];
        foreach (var card in cards)
        {
            using var chat = await AtAsync(flow, step);
            await chat.Send(null, card);
            Assert.NotEmpty(chat.Replies);
            Assert.DoesNotContain("something went wrong", chat.Heard, StringComparison.Ordinal);
        }
    }

    /// <summary>A chat with a person who has a plan and a session under way, put at one step.</summary>
    private static async Task<Chat> AtAsync(string flow, string step)
    {
        var chat = new Chat();
        var frame = new DialogFrame(flow, new Dictionary<string, string> { ["step"] = step, ["question"] = $"{flow}.{step}.now" });
        var state = PersonRows.ForState(await InSession.Value with { Dialogs = [frame] }, DateTimeOffset.UnixEpoch);
        await chat.Bench.Store.TransactAsync(RowTable.People, Chat.Partition, [new RowOperation.Insert(state)], default);
        return chat;
    }

    private static async Task<StateDocument> PlayToSessionAsync()
    {
        using var chat = new Chat();
        await ScriptPlayer.PlayAsync(chat, ConversationScript.All["planned"]);
        await chat.Tap("start");
        var row = (await chat.Bench.Store.GetAsync(RowTable.People, Chat.Partition, PersonRows.State, default))!;
        var state = StateDocument.FromJson((string)row.Columns["Document"]);
        return state with { Seen = [], Person = WithExperiment(state.Person) };
    }

    private static Person WithExperiment(Person person) => person with
    {
        Ladder = ExposureLadder.Build([new LadderMovement { Id = "bending-to-the-floor", Name = "bending", Concern = 4 }]),
        Experiment = new Experiment { MovementId = "bending-to-the-floor", RestingPain = 3 },
        Goal = new Goal("walk to the shop"),
    };

    private static async Task<(string Flow, string Step)?> WhereAsync(Chat chat)
    {
        var row = await chat.Bench.Store.GetAsync(RowTable.People, Chat.Partition, PersonRows.State, default);
        return StateDocument.FromJson((string)row!.Columns["Document"]).Dialogs is [var active, ..] ? (active.Id, active.State["step"]) : null;
    }

    private static IReadOnlyList<Step> StepsOf(Flow flow) =>
        (IReadOnlyList<Step>)flow.GetType().GetProperty("Steps", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(flow)!;
}
