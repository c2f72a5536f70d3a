using BackBot.Channels.DirectLine;
using BackBot.Dialogs.Conversations;
using BackBot.Turns;

namespace BackBot.Export;

/// <summary>
/// Turns the marks of an export offer into addresses. The service's own address is the configured one, or as the request that the turn answers
/// tells it; a turn without either gives an address without a host.
/// </summary>
internal sealed class ExportLinks(ExportTokens tokens, PublicAddress address, IHttpContextAccessor requests) : IReplyCompletion
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
        foreach (var reply in run.Replies.Where(reply => reply.Text is not null))
        {
            reply.Text = reply.Text
                .Replace(ExportOffer.JsonMark, link + "json", StringComparison.Ordinal)
                .Replace(ExportOffer.CsvMark, link + "csv", StringComparison.Ordinal);
        }
    }
}
