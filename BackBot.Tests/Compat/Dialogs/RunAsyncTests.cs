using System.Diagnostics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Dialogs;

public class RunAsyncTests
{
    private readonly Dictionary<string, JObject> _stored = new(StringComparer.Ordinal);

    [Fact]
    public async Task Dialog_ThatCompleted_StartsOverWithTheNextMessage()
    {
        await Flow(new Interview("interview"))
            .Test("hi", "first?")
            .Test("one", "second?")
            .Send("two")
            .Test("hi again", "first?")
            .StartTestAsync();
    }

    [StandInFact]
    public async Task StoredDialogs_AreStacksWithTheTopFirstAndNoTypeNames()
    {
        await Flow(new Interview("interview")).Test("hi", "first?").StartTestAsync();

        var document = _stored["test/conversations/convo1"];
        Assert.DoesNotContain("$type", document.ToString(), StringComparison.Ordinal);
        Assert.Equal("interview", document.SelectToken("DialogState.dialogStack[0].id"));
        Assert.Equal("first", document.SelectToken("DialogState.dialogStack[0].state.dialogs.dialogStack[0].id"));
        Assert.Equal("TwoQuestions", document.SelectToken("DialogState.dialogStack[0].state.dialogs.dialogStack[1].id"));
    }

    [Fact]
    public async Task Dialog_ThatThrows_ThrowsToTheBot()
    {
        var talk = Flow(new Interview("interview")).Test("hi", "first?").Send("throw");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(talk.StartTestAsync);

        Assert.Equal("asked to", failure.Message);
    }

    [Fact]
    public async Task Dialog_ThatThrows_MayTakeCareOfItItself()
    {
        var forgiving = new Forgiving();
        await Flow(forgiving).Test("hi", "question?").Send("throw").StartTestAsync();

        Assert.Equal("asked to", forgiving.Forgiven?.Message);
    }

    [StandInFact]
    public async Task Conversation_LeavesNoTraceOfWhatWasSaid()
    {
        using var text = new StringWriter();
        using var listener = new TextWriterTraceListener(text);
        Trace.Listeners.Add(listener);
        try
        {
            await Flow(new Interview("interview")).Test("hi", "first?").Test("a secret", "second?").StartTestAsync();
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }

        Assert.DoesNotContain("secret", text.ToString(), StringComparison.Ordinal);
    }

    private TestFlow Flow(Dialog dialog)
    {
        var state = new ConversationState(new MemoryStorage(_stored));
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        var accessor = state.CreateProperty<DialogState>("DialogState");
        return new TestFlow(adapter, (turn, cancellationToken) => dialog.RunAsync(turn, accessor, cancellationToken));
    }

    private sealed class Forgiving : ComponentDialog
    {
        public Forgiving() => AddDialog(new Question("question"));

        public Exception? Forgiven { get; private set; }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Forgiven = e.Name == DialogEvents.Error ? (Exception)e.Value : Forgiven;
            return Task.FromResult(e.Name == DialogEvents.Error);
        }
    }
}
