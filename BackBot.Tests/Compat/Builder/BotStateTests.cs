using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Builder;

public class BotStateTests
{
    private readonly Dictionary<string, JObject> _stored = new(StringComparer.Ordinal);
    private readonly TestAdapter _adapter = new();
    private readonly MemoryStorage _storage;

    public BotStateTests() => _storage = new MemoryStorage(_stored);

    [StandInFact]
    public async Task Value_ChangedInPlace_IsSaved()
    {
        var state = new UserState(_storage);
        await InTurn(async turn => (await Notes(state).GetAsync(turn, () => [])).Add("one"), state);
        await InTurn(async turn => (await Notes(state).GetAsync(turn, () => [])).Add("two"), state);

        Assert.Equal("""["one","two"]""", _stored["test/users/user1"]["notes"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task Keys_OfTheScopes_AreTheDocumentedOnes()
    {
        foreach (var state in new BotState[] { new UserState(_storage), new ConversationState(_storage), new PrivateConversationState(_storage) })
        {
            await InTurn(turn => Notes(state).SetAsync(turn, []), state);
        }

        Assert.Equal(
            ["test/conversations/convo1", "test/conversations/convo1/users/user1", "test/users/user1"],
            _stored.Keys.Order(StringComparer.Ordinal));
    }

    [StandInFact]
    public async Task Document_Stored_HoldsNoTypeNames()
    {
        var state = new UserState(_storage);
        await InTurn(turn => state.CreateProperty<object>("any").SetAsync(turn, new { Inner = new List<object> { new Uri("https://x") } }), state);

        Assert.DoesNotContain("$type", _stored["test/users/user1"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveChanges_WithoutALoad_WritesNothing()
    {
        await InTurn(_ => Task.CompletedTask, new UserState(_storage));

        Assert.Empty(_stored);
    }

    [Fact]
    public async Task SaveChanges_OfAnUnchangedDocument_WritesNothing()
    {
        var state = new UserState(_storage);
        await InTurn(turn => Notes(state).GetAsync(turn), state);

        Assert.Empty(_stored);
    }

    [Fact]
    public async Task Get_OfAMissingNumber_IsZero()
    {
        var state = new UserState(_storage);
        await InTurn(async turn => Assert.Equal(0, await state.CreateProperty<int>("n").GetAsync(turn)), state);
    }

    [Fact]
    public async Task Get_OfANumberStoredAsAnotherType_IsConverted()
    {
        var state = new UserState(_storage);
        await InTurn(turn => state.CreateProperty<long>("n").SetAsync(turn, 5), state);
        await InTurn(async turn => Assert.Equal(5, await state.CreateProperty<int>("n").GetAsync(turn)), state);
    }

    [StandInFact]
    public async Task ClearState_Saved_LeavesAnEmptyDocument()
    {
        var state = new UserState(_storage);
        await InTurn(turn => Notes(state).SetAsync(turn, []), state);
        await InTurn(turn => state.ClearStateAsync(turn), state);

        Assert.Equal("{}", _stored["test/users/user1"].ToString());
    }

    [Fact]
    public async Task Delete_OfADocument_RemovesIt()
    {
        var state = new UserState(_storage);
        await InTurn(turn => Notes(state).SetAsync(turn, []), state);
        await InTurn(turn => state.DeleteAsync(turn), state);

        Assert.Empty(_stored);
    }

    [StandInFact]
    public async Task OverlappingTurns_OfOneUser_TheLastWriterWins()
    {
        var state = new UserState(_storage);
        await InTurn(async outer =>
        {
            await Notes(state).SetAsync(outer, ["outer"]);
            await InTurn(inner => Notes(state).SetAsync(inner, ["inner"]), state);
        }, state);

        Assert.Equal("outer", _stored["test/users/user1"]["notes"]![0]);
    }

    [Fact]
    public async Task AutoSave_WhenTheTurnThrows_SavesNothing()
    {
        var state = new UserState(_storage);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await adapter.ProcessActivityAsync(adapter.MakeActivity("hi"), async (turn, cancellationToken) =>
        {
            await Notes(state).SetAsync(turn, ["lost"], cancellationToken);
            throw new InvalidOperationException();
        });

        Assert.Empty(_stored);
    }

    [Fact]
    public async Task UserState_OfAnActivityFromNobody_Throws()
    {
        using var turn = new TurnContext(_adapter, new Activity(ActivityTypes.Event) { ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
    }

    private static IStatePropertyAccessor<List<string>> Notes(BotState state) => state.CreateProperty<List<string>>("notes");

    private Task InTurn(Func<ITurnContext, Task> act, BotState state) =>
        _adapter.ProcessActivityAsync(_adapter.MakeActivity("hi"), async (turn, cancellationToken) =>
        {
            await act(turn);
            await state.SaveChangesAsync(turn, force: false, cancellationToken);
        });
}
