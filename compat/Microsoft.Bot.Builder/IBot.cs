namespace Microsoft.Bot.Builder;

/// <summary>Answers turns.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
