namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something a dialog and its parents may react to.</summary>
public class DialogEvent
{
    /// <summary>Whether parents are asked when the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
