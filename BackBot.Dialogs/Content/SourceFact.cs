namespace BackBot.Dialogs.Content;

/// <summary>One of the articles that the content rests on.</summary>
/// <param name="Id"><c>S0</c> to <c>S4</c>.</param>
public sealed record SourceArticle(string Id, string Title, string About);

/// <summary>One fact or recommendation of an article, in our own words.</summary>
/// <param name="Id">Such as <c>S1-16</c>.</param>
/// <param name="NotTold">Why it is not told to people; null where an entry cites it.</param>
public sealed record SourceFact(string Id, string Summary, string? NotTold = null);
