namespace BackBot.Dialogs.Content.Reading;

/// <summary>An entry with the place it was written, for checks that look across entries.</summary>
/// <param name="Sound">False when it has mistakes of its own: what follows from those is not told again.</param>
internal sealed record Located<T>(string Id, T Value, EntryNode Node, bool Sound);
