namespace BackBot.Dialogs.Content.Reading;

/// <summary>Reads sources.yaml: the articles, and every fact with one line in our own words.</summary>
internal sealed class SourcesFile(string contentFolder, Problems problems)
{
    public const string Name = "sources.yaml";

    public (IReadOnlyList<SourceArticle> Articles, IReadOnlyList<SourceFact> Facts) Read()
    {
        if (!File.Exists(Path.Combine(contentFolder, Name)))
        {
            problems.Add(Name, 0, "", "this file is missing; it lists the facts that entries cite");
            return ([], []);
        }

        var entries = YamlFile.Entries(Path.Combine(contentFolder, Name), Name, "id", problems);
        var articles = new List<SourceArticle>();
        var facts = new List<SourceFact>();
        foreach (var node in entries)
        {
            if (articles.Exists(article => article.Id == node.Entry) || facts.Exists(fact => fact.Id == node.Entry))
            {
                node.Problem("id", $"'{node.Entry}' is already in this file");
            }
            else if (node.Has("title"))
            {
                articles.Add(new SourceArticle(node.Text("id"), node.Text("title"), node.Text("about")));
            }
            else
            {
                facts.Add(new SourceFact(node.Text("id"), node.Text("summary"), node.OptionalText("not_told")));
            }

            node.Close();
        }

        foreach (var fact in facts.Where(fact => !articles.Exists(article => fact.Id.StartsWith(article.Id + "-", StringComparison.Ordinal))))
        {
            problems.Add(Name, 0, fact.Id, $"no article has this fact; allowed: {string.Join(", ", articles.Select(article => article.Id + "-…"))}");
        }

        return (articles, facts);
    }
}
