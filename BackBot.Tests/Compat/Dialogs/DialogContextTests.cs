using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Tests.Compat.Dialogs;

public class DialogContextTests
{
    private readonly List<string> _notes = [];
    private readonly TestAdapter _adapter = new();
    private readonly DialogState _state = new();
    private readonly DialogSet _dialogs;

    public DialogContextTests() =>
        _dialogs = new DialogSet().Add(new Question("a", _notes)).Add(new Question("b", _notes)).Add(new Question("other", _notes));

    [Fact]
    public async Task Begin_OfADialog_PutsItOnTop()
    {
        var dc = Said("hi");
        await dc.BeginDialogAsync("a");
        var result = await dc.BeginDialogAsync("b");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["b", "a"], dc.Stack.Select(instance => instance.Id));
        Assert.Equal("b", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task Begin_OfAnUnknownId_Throws()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Said("hi").BeginDialogAsync("x"));

        Assert.StartsWith("DialogContext.BeginDialogAsync(): A dialog with an id of 'x' wasn't found.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_OfAnEmptyStack_IsEmpty()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await Said("hi").ContinueDialogAsync()).Status);
    }

    [Fact]
    public async Task Continue_WithADialogThatIsGone_Throws()
    {
        _state.DialogStack.Add(new DialogInstance { Id = "gone" });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Said("hi").ContinueDialogAsync());

        Assert.Equal("Failed to continue dialog. A dialog with id gone could not be found.", failure.Message);
    }

    [Fact]
    public async Task End_OfTheOnlyDialog_IsComplete()
    {
        await Said("hi").BeginDialogAsync("a");
        var result = await Said("answer").ContinueDialogAsync();

        Assert.Equal((DialogTurnStatus.Complete, "answer"), (result.Status, result.Result));
        Assert.Empty(_state.DialogStack);
        Assert.Equal(["a EndCalled"], _notes);
    }

    [Fact]
    public async Task End_WithADialogBelow_EndsThatTooUnlessItSaysOtherwise()
    {
        await Said("hi").BeginDialogAsync("a");
        await Said("hi").BeginDialogAsync("b");
        var result = await Said("answer").ContinueDialogAsync();

        Assert.Equal((DialogTurnStatus.Complete, "answer"), (result.Status, result.Result));
        Assert.Equal(["b EndCalled", "a EndCalled"], _notes);
    }

    [Fact]
    public async Task Replace_OfADialog_DoesNotResumeTheOneBelow()
    {
        await Said("hi").BeginDialogAsync("a");
        await Said("hi").BeginDialogAsync("b");
        await Said("swap").ContinueDialogAsync();

        Assert.Equal(["other", "a"], _state.DialogStack.Select(instance => instance.Id));
        Assert.Equal(["b ReplaceCalled"], _notes);
    }

    [Fact]
    public async Task CancelAll_OfAStack_EndsEveryDialog()
    {
        await Said("hi").BeginDialogAsync("a");
        await Said("hi").BeginDialogAsync("b");
        var result = await Said("cancel").CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["b CancelCalled", "a CancelCalled"], _notes);
        Assert.Equal(DialogTurnStatus.Empty, (await Said("cancel").CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task Reprompt_AsksTheOpenQuestion()
    {
        await Said("hi").BeginDialogAsync("a");
        _adapter.ActiveQueue.Clear();
        await Said("hi").RepromptDialogAsync();

        Assert.Equal("a (open)?", _adapter.GetNextReply().AsMessageActivity().Text);
    }

    [Fact]
    public async Task TokenInPlaceOfAValue_Throws()
    {
        using var source = new CancellationTokenSource();
        var dc = Said("hi");
        await dc.BeginDialogAsync("a");

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", source.Token, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync((object)source.Token, CancellationToken.None));
    }

    [Fact]
    public async Task FailureInADialog_SaysWhereItWas()
    {
        await Said("hi").BeginDialogAsync("a");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Said("throw").ContinueDialogAsync());

        var where = Assert.IsAssignableFrom<IDictionary<string, object>>(failure.Data["DialogContext"]);
        Assert.Equal("a", where["ActiveDialog"]);
    }

    [Fact]
    public void DefaultId_IsTheTypesName()
    {
        Assert.Equal("Nameless", new Nameless().Id);
    }

    [Fact]
    public void Add_OfAnotherDialogWithATakenId_NumbersIt()
    {
        var first = new Nameless();
        var second = new Nameless();
        var third = new Nameless();
        var dialogs = new DialogSet().Add(first).Add(second).Add(third).Add(first);

        Assert.Equal(["Nameless", "Nameless2", "Nameless3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(second, dialogs.Find("Nameless2"));
    }

    [Fact]
    public void Version_OfASet_ChangesWithItsDialogs()
    {
        var before = _dialogs.GetVersion();

        Assert.Equal(before, _dialogs.GetVersion());
        Assert.NotEqual(before, _dialogs.Add(new Nameless()).GetVersion());
    }

    private DialogContext Said(string text) => new(_dialogs, new TurnContext(_adapter, _adapter.MakeActivity(text)), _state);

    private sealed class Nameless : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);
    }
}
