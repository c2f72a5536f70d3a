using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Turns;

/// <summary>The dialog stack of one run, between the stored frames and the SDK's own state object.</summary>
internal sealed class StoredDialogState(IReadOnlyList<DialogFrame> frames) : IStatePropertyAccessor<DialogState>
{
    private DialogState state = new([.. frames.Select(frame => new DialogInstance
    {
        Id = frame.Id,
        State = frame.State.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal),
    })]);

    public string Name => nameof(DialogState);

    /// <summary>The frames to store. Only text is kept; a dialog that holds anything else has broken the rule of <see cref="BackBot.Dialogs.Conversations.Flow"/>.</summary>
    public IReadOnlyList<DialogFrame> Frames =>
    [
        .. state.DialogStack.Select(instance => new DialogFrame(
            instance.Id, instance.State.ToDictionary(pair => pair.Key, pair => (string)pair.Value, StringComparer.Ordinal))),
    ];

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(state);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        state = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        state = new DialogState();
        return Task.CompletedTask;
    }
}
