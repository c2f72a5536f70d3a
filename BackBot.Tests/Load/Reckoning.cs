using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackBot.Dialogs.People;
using BackBot.Storage;
using BackBot.Turns;

namespace BackBot.Tests.Load;

/// <summary>What one person's stay came to, in the transcript that they see and in the rows that are kept.</summary>
internal sealed partial class Reckoning(Talker person, int messages, IReadOnlyList<JsonNode> transcript, IReadOnlyList<Row> rows)
{
    private readonly string _partition = PersonKey.For("directline", "", person.UserId);

    /// <summary>Every message has an answer, and nothing waits to be sent.</summary>
    public bool IsSettled => Unanswered.Count == 0 && !rows.Any(row => row.Key.StartsWith(PersonRows.OutboxPrefix, StringComparison.Ordinal));

    public IReadOnlyList<string> Unanswered => [.. person.Groups.SelectMany(group => group).Except(transcript.Select(line => (string?)line["replyToId"] ?? ""))];

    public int Lines => transcript.Count;

    public int Answers => transcript.Count - Said.Count;

    private IReadOnlyList<JsonNode> Said => [.. transcript.Where(line => (string?)line["from"]!["id"] == person.UserId)];

    public void Verify()
    {
        Assert.Empty(Unanswered);
        VerifyWords();
        VerifyEffects();
    }

    private void VerifyWords()
    {
        var said = Said;
        Assert.Equal(Enumerable.Range(0, messages).Select(person.Text).Order(StringComparer.Ordinal), said.Select(line => (string)line["text"]!).Order(StringComparer.Ordinal));
        InOrder([.. said.Select(line => (string)line["id"]!)]);

        // Nobody else's name, and no line twice.
        Assert.All(transcript, line => Assert.All(Names().Matches(line.ToJsonString()), name => Assert.Equal(person.Name, name.Value)));
        Assert.Contains(transcript.Except(said), line => line.ToJsonString().Contains(person.Name, StringComparison.Ordinal));
        Assert.Empty(transcript.Except(said).GroupBy(Content, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));

        // No answer stands before what it answers.
        var places = transcript.Select((line, place) => (Id: (string)line["id"]!, place)).ToDictionary(line => line.Id, line => line.place);
        Assert.All(transcript.Where(line => line["replyToId"] is not null), line => Assert.True(places[(string)line["replyToId"]!] < places[(string)line["id"]!]));
    }

    private void VerifyEffects()
    {
        var state = rows.Single(row => row.Key == PersonRows.State);
        var document = StateDocument.FromJson((string)state.Columns["Document"]);
        var turns = person.Groups.SelectMany(group => group).ToDictionary(id => PersonRows.SeenPrefix + PersonKey.TurnIdFor(_partition, id));

        // The chain of turns: each committed once, on top of those before it.
        Assert.Equal(messages + 1, document.Seen.Count);
        Assert.Equal(PersonRows.SeenPrefix + PersonKey.TurnIdFor(_partition, person.ConversationId + "|joined"), document.Seen[0]);
        InOrder([.. document.Seen.Skip(1).Select(seen => turns[seen])]);
        Assert.Equal(document.Seen.Order(StringComparer.Ordinal), rows.Select(row => row.Key).Where(key => key.StartsWith(PersonRows.SeenPrefix, StringComparison.Ordinal)));
        Assert.Equal((Consent.Given, person.Name), (document.Person.Consent, document.Person.Name));
    }

    /// <summary>Each id once, group by group as it was sent.</summary>
    private void InOrder(IReadOnlyList<string> ids)
    {
        Assert.Equal(messages, ids.Count);
        var at = 0;
        foreach (var group in person.Groups)
        {
            Assert.Equal(group.Order(StringComparer.Ordinal), ids.Skip(at).Take(group.Count).Order(StringComparer.Ordinal));
            at += group.Count;
        }
    }

    private static string Content(JsonNode line)
    {
        var content = line.DeepClone().AsObject();
        content.Remove("id");
        content.Remove("timestamp");
        return content.ToJsonString();
    }

    [GeneratedRegex(@"Zeb\d+q", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
