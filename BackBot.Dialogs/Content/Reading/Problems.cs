namespace BackBot.Dialogs.Content.Reading;

/// <summary>Collects what is wrong while reading goes on, so that an editor sees all of it at once.</summary>
internal sealed class Problems
{
    private readonly List<ContentProblem> found = [];

    public int Count => found.Count;

    public void Add(string file, int line, string entry, string message) => found.Add(new ContentProblem(file, line, entry, message));

    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new ContentException([.. found.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
        }
    }
}
