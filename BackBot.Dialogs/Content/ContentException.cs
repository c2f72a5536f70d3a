namespace BackBot.Dialogs.Content;

/// <summary>The content cannot be used. It carries every problem that was found, so that one round of editing mends them all.</summary>
public sealed class ContentException(IReadOnlyList<ContentProblem> problems)
    : Exception($"The content has {problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    public IReadOnlyList<ContentProblem> Problems { get; } = problems;
}
