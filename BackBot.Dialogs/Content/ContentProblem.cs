namespace BackBot.Dialogs.Content;

/// <summary>One mistake in the content, told so that an editor can mend it without reading code.</summary>
/// <param name="File">Path inside the content folder, such as <c>en/exercises/1-breathing.yaml</c>.</param>
/// <param name="Line">Line in the file, from 1; 0 where the file or folder itself is the mistake.</param>
/// <param name="Entry">Id of the entry, such as <c>plank-wall</c>; empty where the mistake is outside any entry.</param>
/// <param name="Message">What is wrong, with what is allowed instead.</param>
public sealed record ContentProblem(string File, int Line, string Entry, string Message)
{
    public override string ToString() => $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Entry.Length > 0 ? $"{Entry}: " : "")}{Message}";
}
