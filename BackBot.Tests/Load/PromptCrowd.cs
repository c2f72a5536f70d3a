using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Prompts;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace BackBot.Tests.Load;

/// <summary>Many people who want to be asked, spread evenly over some minutes of this day.</summary>
/// <param name="first">The first of these minutes.</param>
internal sealed class PromptCrowd(int people, DateTimeOffset first, int minutes)
{
    /// <summary>Where it is about noon now, so that no hour is a quiet one.</summary>
    private readonly string _zone = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{first.Hour - 12:+0;-0;+0}");

    public int People => people;

    public string PromptId => "prompt-" + Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateTimeOffset Local => first.AddHours(12 - first.Hour);

    public DateTimeOffset DueOf(int person) => first.AddMinutes(person % minutes);

    public static string PartitionOf(int person) => PersonKey.For(ChannelIds.Msteams, "", RoughConnector.ConversationOf(person));

    /// <summary>Stores all of them, and when to look at them.</summary>
    public async Task ArriveAsync(IRowStore store, string serviceUrl)
    {
        var entries = new List<DueRow>();
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (person, cancellationToken) =>
        {
            var document = DocumentOf(person, serviceUrl);
            var next = DueIndex.NextOf(document, first.AddMinutes(-1)) ?? throw new InvalidOperationException("Nobody would be prompted.");
            Assert.Equal((PromptId, DueOf(person)), (next.Id, next.At));
            lock (entries)
            {
                entries.Add(DueRow.For(PartitionOf(person), next, next.At));
            }

            await store.TransactAsync(RowTable.People, PartitionOf(person), [new RowOperation.Insert(PersonRows.ForState(document, first.AddDays(-1)))], cancellationToken);
        });
        foreach (var slot in entries.GroupBy(entry => entry.Slot, StringComparer.Ordinal))
        {
            foreach (var some in slot.Chunk(TransactionRules.MaximumOperations))
            {
                await store.TransactAsync(RowTable.Due, slot.Key, [.. some.Select(entry => new RowOperation.Insert(entry.ToRow()))], default);
            }
        }
    }

    private StateDocument DocumentOf(int person, string serviceUrl)
    {
        var user = RoughConnector.ConversationOf(person);
        var reference = new ConversationReference
        {
            ChannelId = ChannelIds.Msteams,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: user),
            User = new ChannelAccount(user),
            Bot = new ChannelAccount("backbot"),
        };
        var time = TimeOnly.FromDateTime(Local.AddMinutes(person % minutes).DateTime);
        return PromptBench.Document(reference, new Reminder { Time = time, SetAt = first.AddMinutes(-1) }, _zone) with { HeardAt = first.AddDays(-1) };
    }
}
