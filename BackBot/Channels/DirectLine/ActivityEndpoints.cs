using System.Diagnostics;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>Posting an activity, polling for the answers, and the refusal of files.</summary>
internal sealed class ActivityEndpoints(
    Transcripts transcripts,
    IInboundTurns turns,
    IUploadRefusal refusal,
    DirectLineLimits limits,
    IOptions<DirectLineOptions> options,
    ILogger<ActivityEndpoints> logger)
{
    private const int ActivitiesPerPoll = 100;

    internal sealed record Posted(string Id);

    public async Task<IResult> PostAsync(HttpContext http)
    {
        var identity = RequireToken.IdentityOf(http);
        if (!limits.AllowsPost(identity.ConversationId))
        {
            http.Response.Headers.RetryAfter = "3";
            return DirectLineError.TooManyPosts;
        }

        var body = await RequestBody.ReadAsync(http.Request, options.Value.MaxBodyBytes, http.RequestAborted);
        return body is null
            ? DirectLineError.TooLarge
            : await (PostedActivity.Parse(body, identity, options.Value) switch
            {
                PostedActivity.Said said => AnswerAsync(identity, said),
                PostedActivity.Typing => Task.FromResult(Results.Json(new Posted(identity.ConversationId + "|typing"))),
                PostedActivity.Files => RefuseFilesAsync(identity, http),
                PostedActivity.Refused refused => Task.FromResult(refused.Error),
                _ => throw new UnreachableException(),
            });
    }

    /// <summary>
    /// What came after the watermark. Web Chat never polls again after one failed poll, and does not say so; while storage is away,
    /// the true answer is that there is nothing new to be had.
    /// </summary>
    public async Task<IResult> PollAsync(HttpContext http)
    {
        var identity = RequireToken.IdentityOf(http);
        var watermark = ActivitySet.ParseWatermark(http.Request.Query["watermark"]);
        try
        {
            var set = await transcripts.ReadAsync(identity.ConversationId, watermark, ActivitiesPerPoll, http.RequestAborted);
            return Results.Bytes(set.ToJson(), "application/json; charset=utf-8");
        }
        catch (StorageUnavailableException away)
        {
            logger.AnsweredWithoutStorage("poll", away);
            return Results.Bytes(new ActivitySet([], watermark).ToJson(), "application/json; charset=utf-8");
        }
    }

    /// <summary>Files are not taken: the post fails at once, and the conversation says why in the bot's own voice.</summary>
    public Task<IResult> UploadAsync(HttpContext http)
    {
        var identity = RequireToken.IdentityOf(http);
        return limits.AllowsPost(identity.ConversationId)
            ? RefuseFilesAsync(identity, http)
            : Task.FromResult(DirectLineError.TooManyPosts);
    }

    /// <summary>
    /// Shows the person's words, then hands them over. A client that tries the same post again gets the same id; the turn knows by that id
    /// whether it was handled. Neither step stops when the client goes away: a phone that loses its signal has still said it.
    /// </summary>
    private async Task<IResult> AnswerAsync(DirectLineIdentity identity, PostedActivity.Said said)
    {
        var place = await transcripts.AppendAsync(
            identity.ConversationId,
            said.ClientKey is { } key ? "posted:" + key : null,
            PostedActivity.Shown(said.Activity, options.Value),
            CancellationToken.None);
        said.Activity.Id = place.ActivityId;
        said.Activity.Timestamp = place.At;
        return await turns.RunAsync(said.Activity, CancellationToken.None) switch
        {
            TurnOutcome.Handled => Results.Json(new Posted(place.ActivityId)),
            TurnOutcome.TryAgain => DirectLineError.TryAgain,
        };
    }

    private async Task<IResult> RefuseFilesAsync(DirectLineIdentity identity, HttpContext http)
    {
        var locale = http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value;
        await refusal.SayAsync(identity, locale, http.RequestAborted);
        return DirectLineError.NoAttachments;
    }
}
