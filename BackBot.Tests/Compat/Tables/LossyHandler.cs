using System.Net;

namespace BackBot.Tests.Compat.Tables;

/// <summary>A way to the service on which answers get lost, or on which there is no service at all, as a test wishes.</summary>
internal sealed class LossyHandler : DelegatingHandler
{
    private int _sent;

    public LossyHandler()
        : base(new SocketsHttpHandler())
    {
    }

    /// <summary>Answers to lose from now on; the request has been carried out by then.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>Answers every request, instead of sending it on.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage>? Instead { get; set; }

    /// <summary>Requests that came through here, retries too.</summary>
    public int Sent => _sent;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sent);
        if (Instead is { } answer)
        {
            return answer(request);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (AnswersToLose == 0)
        {
            return response;
        }

        AnswersToLose--;
        response.Dispose();
        throw new HttpRequestException("The connection was reset (test).");
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status)
    {
        Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
    };
}
