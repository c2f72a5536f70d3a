namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What became of a dialog in a turn.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog came to, when it ended.</summary>
    public object Result { get; set; }

    /// <summary>Whether the parent ended as well.</summary>
    public bool ParentEnded { get; set; }
}
