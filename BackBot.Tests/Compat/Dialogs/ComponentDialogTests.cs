using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat.Dialogs;

public class ComponentDialogTests
{
    private readonly List<string> _notes = [];

    [Fact]
    public async Task Component_OfSeveralDialogs_EndsWithTheResultOfTheFirst()
    {
        var client = Client(new Interview("interview", _notes));

        Assert.Equal("first?", await Say(client, "hi"));
        Assert.Equal("second?", await Say(client, "one"));
        Assert.Null(await Say(client, "two"));
        Assert.Equal((DialogTurnStatus.Complete, "one, two"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task StateOfAnInnerDialog_SurvivesTheStorage()
    {
        var client = Client(new Interview("interview"));
        await Say(client, "hi");

        Assert.Equal("first 2?", await Say(client, "again"));
        Assert.Equal("first 3?", await Say(client, "again"));
    }

    [Fact]
    public async Task Interruption_ThatReprompts_LeavesTheQuestionOpen()
    {
        var client = Client(new Interview("interview"));
        await Say(client, "hi");

        Assert.Equal("helping", await Say(client, "help"));
        Assert.Equal("first (open)?", client.GetNextReply<IMessageActivity>().Text);
        Assert.Equal("second?", await Say(client, "one"));
    }

    [Fact]
    public async Task CancelInside_ARootComponent_ReportsComplete()
    {
        var client = Client(new Interview("interview", _notes));
        await Say(client, "hi");
        await Say(client, "cancel");

        Assert.Equal((DialogTurnStatus.Complete, null), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Equal(["first CancelCalled"], _notes);
    }

    [Fact]
    public async Task CancelInside_AComponent_ResumesItsParentWithNothing()
    {
        var client = Client(new Around(new Interview("interview"), _notes));
        await Say(client, "hi");
        await Say(client, "cancel");

        Assert.Equal(["EndCalled nothing"], _notes);
    }

    [Fact]
    public async Task CancelOutside_AComponent_CancelsWhatIsInside()
    {
        var client = Client(new Interview("interview", _notes));
        await Say(client, "hi");
        var result = await client.DialogContext.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["first CancelCalled"], _notes);
    }

    [Fact]
    public async Task ChildContext_OfTheActiveComponent_IsItsInnerStack()
    {
        var client = Client(new Interview("interview"));
        await Say(client, "hi");

        Assert.Equal("first", client.DialogContext.Child.ActiveDialog.Id);
        Assert.Same(client.DialogContext, client.DialogContext.Child.Parent);
        Assert.Null(client.DialogContext.Child.Child);
    }

    [Fact]
    public async Task Component_ChangedBetweenTurns_IsToldAndGoesOn()
    {
        var state = new ConversationState(new MemoryStorage());
        var before = new DialogTestClient("test", new Versioned("1", _notes), conversationState: state);
        await Say(before, "hi");
        Assert.Empty(_notes);

        var after = new DialogTestClient("test", new Versioned("2", _notes), conversationState: state);
        Assert.Null(await Say(after, "answer"));

        Assert.Equal(["versionChanged"], _notes);
        Assert.Equal((DialogTurnStatus.Complete, "answer"), (after.DialogTurnResult.Status, after.DialogTurnResult.Result));
    }

    private static DialogTestClient Client(Dialog dialog) => new("test", dialog);

    private static async Task<string?> Say(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text))?.Text;

    private sealed class Around : ComponentDialog
    {
        public Around(Dialog inner, List<string> notes)
        {
            AddDialog(new Root(inner.Id, notes));
            AddDialog(inner);
        }

        private sealed class Root(string innerId, List<string> notes) : Dialog(nameof(Root))
        {
            public override Task<DialogTurnResult> BeginDialogAsync(
                DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
                dc.BeginDialogAsync(innerId, null, cancellationToken);

            public override Task<DialogTurnResult> ResumeDialogAsync(
                DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
            {
                notes.Add($"{reason} {result ?? "nothing"}");
                return dc.EndDialogAsync(null, cancellationToken);
            }
        }
    }

    private sealed class Versioned : ComponentDialog
    {
        private readonly string _version;
        private readonly List<string> _notes;

        public Versioned(string version, List<string> notes)
        {
            _version = version;
            _notes = notes;
            AddDialog(new Question("question"));
        }

        public override string GetVersion() => _version;

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
            {
                _notes.Add(e.Name);
            }

            return Task.FromResult(false);
        }
    }
}
