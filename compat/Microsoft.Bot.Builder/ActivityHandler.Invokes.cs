using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// Invokes, by name. What is not overridden answers 501.
public partial class ActivityHandler
{
    /// <summary>The response to an invoke. Returning null sends none.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var action = InvokeValue.CardAction(turnContext.Activity.Value);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken));

                case "application/search":
                    var search = InvokeValue.Search(turnContext.Activity.Value, turnContext.Activity.ChannelId);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
        catch (InvalidInvokeValueException invalid)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.BadRequest, Body = invalid.ToResponse() };
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        var alreadySent = turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) != null;
        if (response != null && !alreadySent)
        {
            var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken);
        }
    }

    /// <summary>Ends an invoke with a status and a body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
            : base($"The invoke is answered with status {(int)statusCode}.")
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
