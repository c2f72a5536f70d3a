using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    public DialogSet()
    {
    }

    /// <summary>
    /// Adds the dialog and those it depends on. Another dialog's id cannot be taken: the newcomer gets a number behind its own. Adding the
    /// same dialog again does nothing.
    /// </summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (present == dialog)
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _version = null;
        _dialogs[dialog.Id] = dialog;
        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
            {
                Add(dependency);
            }
        }

        return this;
    }

    /// <summary>The dialog of that id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>The dialogs of this turn's conversation, from stored state.</summary>
    /// <exception cref="InvalidOperationException">The set was made without an accessor to the state.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Changes whenever one of the dialogs' versions does.</summary>
    public virtual string GetVersion() => _version ??= Fingerprint();

    private string Fingerprint()
    {
        var versions = string.Join('|', _dialogs.OrderBy(dialog => dialog.Key, StringComparer.Ordinal).Select(dialog => dialog.Value.GetVersion()));
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(versions)));
    }

    private string FreeId(string id) => Enumerable.Range(2, int.MaxValue - 2)
        .Select(number => id + number.ToString(CultureInfo.InvariantCulture))
        .First(candidate => !_dialogs.ContainsKey(candidate));
}
