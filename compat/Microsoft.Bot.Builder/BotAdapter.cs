using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Between a channel and a bot: makes turns of what arrives, and carries out what a turn sends.</summary>
public abstract partial class BotAdapter
{
    /// <summary>Where the turn's state keeps the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where the turn's state keeps the caller's claims.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Where the turn's state keeps the scope of the tokens it sends with.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>Called with what a turn threw, after every middleware has unwound; without it the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new MiddlewareSet();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs middleware and callback, in the culture of the activity's locale where it names one.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ApplyLocale(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception failure) when (OnTurnError != null)
        {
            await OnTurnError(turnContext, failure);
        }
    }

    // The culture is set inside an async method, so the caller's stays as it is.
    private static void ApplyLocale(ITurnContext turnContext)
    {
        var locale = turnContext.Activity?.Locale;
        if (string.IsNullOrWhiteSpace(locale))
        {
            return;
        }

        try
        {
            // Shared and read-only, and known cultures only: a new one per turn is slow, and one per name a sender makes up would pile up.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            locale = CultureInfo.CurrentCulture.Name;
        }

        if (turnContext is TurnContext turn)
        {
            turn.Locale = locale;
        }
    }
}
