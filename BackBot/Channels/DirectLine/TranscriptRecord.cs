using System.Runtime.CompilerServices;
using BackBot.Turns;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.DirectLine;

/// <summary>The transcript as something held about a person: to give, to bound in time and to erase.</summary>
internal sealed class TranscriptRecord(Transcripts transcripts) : IConversationRecord
{
    private const int ActivitiesAtOnce = 100;

    public Task EraseAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        ConversationIn(reference) is { } conversation ? transcripts.ForgetAsync(conversation, cancellationToken) : Task.CompletedTask;

    public Task EraseBeforeAsync(ConversationReference reference, DateTimeOffset instant, CancellationToken cancellationToken) =>
        ConversationIn(reference) is { } conversation ? transcripts.ForgetBeforeAsync(conversation, instant, cancellationToken) : Task.CompletedTask;

    public async IAsyncEnumerable<string> ReadAsync(ConversationReference reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ConversationIn(reference) is not { } conversation)
        {
            yield break;
        }

        var watermark = 0L;
        while (await transcripts.ReadAsync(conversation, watermark, ActivitiesAtOnce, cancellationToken) is { Activities.Count: > 0 } page && page.Watermark > watermark)
        {
            watermark = page.Watermark;
            foreach (var activity in page.Activities)
            {
                yield return activity;
            }
        }
    }

    private static string? ConversationIn(ConversationReference reference) =>
        reference is { ChannelId: DirectLineSender.ChannelId, Conversation.Id: { Length: > 0 } id } ? id : null;
}
