using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Turns;

/// <summary>The adapter that dialogs run on: what they send is kept until the turn has committed. One per run.</summary>
internal sealed class BufferingAdapter(string turnId) : BotAdapter
{
    private readonly List<Activity> sent = [];

    public IReadOnlyList<Activity> Sent => sent;

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i].Id = $"{turnId}-{sent.Count.ToString("D2", CultureInfo.InvariantCulture)}";
            responses[i] = new ResourceResponse(activities[i].Id);
            sent.Add(activities[i]);
        }

        return Task.FromResult(responses);
    }

    /// <summary>Runs one activity through a bot.</summary>
    public async Task RunAsync(Activity activity, Action<ITurnContext> prepare, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        prepare(context);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a turn states what it says, and a channel replaces answered cards itself.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A turn does not update activities; nothing leaves before the commit.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always, as for updates.</exception>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A turn does not delete activities; nothing leaves before the commit.");
}
