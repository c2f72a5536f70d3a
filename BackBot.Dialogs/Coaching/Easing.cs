using System.Text.RegularExpressions;

namespace BackBot.Dialogs.Coaching;

/// <summary>The little that triage needs from a person's words about what eases their pain.</summary>
internal static partial class Easing
{
    /// <summary>Nothing and no position helps.</summary>
    public static bool IsNothing(string? words) => words is not null && Nothing().IsMatch(words);

    public static bool IsSittingOrBending(string? words) => words is not null && SittingOrBending().IsMatch(words);

    [GeneratedRegex(@"^\W*(nothing|no(ne)?\W*$|no position|not(hing)? (a thing|at all))|\b(nothing|no position) (helps|eases|works|touches|relieves)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\b(sit\w*|bend\w*|lean\w* forward|stoop\w*|crouch\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SittingOrBending();
}
