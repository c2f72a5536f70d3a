namespace BackBot.Dialogs.Content;

/// <summary>One thing to choose: the label on its button, and the words that mean the same when typed.</summary>
public sealed record Choice(string Id, string Label, IReadOnlyList<string> Words);
