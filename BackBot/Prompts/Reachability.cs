using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Prompts;

/// <summary>
/// Whether a person can be written to. An uninstall ends it at once, whatever the channel still accepts; so does a channel's refusal. Only the person
/// brings it back, by writing, tapping or installing.
/// </summary>
internal sealed class Reachability(IRowStore store)
{
    /// <summary>What an activity of the person, or about them, makes of it.</summary>
    /// <param name="before">Why they were unreachable; null when they were not.</param>
    public static string? After(Activity activity, string? before) => activity switch
    {
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" } => "uninstalled",
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { Count: > 0 } removed } when removed.Any(member => member.Id == activity.Recipient?.Id) => "removed",
        { Type: ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.InstallationUpdate } => null,
        { Type: ActivityTypes.ConversationUpdate, MembersAdded.Count: > 0 } => null,
        _ => before,
    };

    /// <summary>Notes a channel's refusal, unless the person has been heard of since the state was read.</summary>
    /// <param name="turnId">The turn that wrote the state for which the channel refused.</param>
    public async Task LoseAsync(string partition, string turnId, string why, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(RowTable.People, partition, PersonRows.State, cancellationToken);
        if (row?.Version is { } version && !PersonRows.IsErasing(row) && StateDocument.FromJson((string)row.Columns["Document"]) is var document && document.TurnId == turnId)
        {
            // A conflict means that the person has just written: then they can be reached after all.
            await store.TransactAsync(
                RowTable.People, partition, [new RowOperation.Replace(PersonRows.ForState(document with { Unreachable = why }, now), version)], cancellationToken);
        }
    }
}
