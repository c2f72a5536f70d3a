using System.Globalization;
using BackBot.Channels.DirectLine;
using BackBot.Dialogs.Conversations;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BackBot.Export;

/// <summary>
/// Turns the marks of an export offer into addresses, and attaches the files where the channel takes files. The service's own address is the configured
/// one, or as the request that the turn answers tells it; a turn without either gives an address without a host, which nothing could be fetched from.
/// </summary>
internal sealed class ExportLinks(
    ExportTokens tokens, PublicAddress address, IHttpContextAccessor requests, IEnumerable<IExportFormat> formats, IEnumerable<IChannelSender> senders, TimeProvider time) : IReplyCompletion
{
    public const string Path = "/export";

    public async Task CompleteAsync(DialogRun run, string partition, CancellationToken cancellationToken)
    {
        if (!run.Effects.Any(effect => effect is Effect.OfferExport))
        {
            return;
        }

        var service = requests.HttpContext is { } http ? address.Of(http.Request) : address.Configured;
        var link = $"{service}{Path}/{await tokens.MintAsync(partition, cancellationToken)}?format=";
        var attaches = service is not null && ChannelTakesFiles(run);
        foreach (var reply in run.Replies.Where(reply => reply.Text is not null && reply.Text.Contains(ExportOffer.JsonMark, StringComparison.Ordinal)))
        {
            reply.Text = reply.Text
                .Replace(ExportOffer.JsonMark, link + "json", StringComparison.Ordinal)
                .Replace(ExportOffer.CsvMark, link + "csv", StringComparison.Ordinal);
            reply.Attachments = attaches ? [.. reply.Attachments ?? [], .. formats.Select(format => FileAt(link, format))] : reply.Attachments;
        }
    }

    /// <summary>What the file is called, here and where a link is opened.</summary>
    public static string FileName(DateTimeOffset now, IExportFormat format) => string.Create(CultureInfo.InvariantCulture, $"backbot-{now:yyyy-MM-dd}.{format.Name}");

    private bool ChannelTakesFiles(DialogRun run) =>
        run.Document.Reference is { } stored
        && JsonConvert.DeserializeObject<ConversationReference>(stored, PersonRows.SdkJson)?.ChannelId is { } channel
        && senders.FirstOrDefault(sender => sender.Serves(channel))?.TakesFiles(channel) == true;

    private Attachment FileAt(string link, IExportFormat format) => new(format.ContentType.Split(';')[0], link + format.Name, name: FileName(time.GetUtcNow(), format));
}
