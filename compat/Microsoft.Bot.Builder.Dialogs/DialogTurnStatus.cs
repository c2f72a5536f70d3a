namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a stack of dialogs stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The dialog ended, and the stack is empty.</summary>
    Complete,

    /// <summary>The dialogs were cancelled, and the stack is empty.</summary>
    Cancelled,

    /// <summary>The dialog ended, and its parent must not go on in this turn.</summary>
    CompleteAndWait,
}
