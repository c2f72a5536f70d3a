using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.DirectLine;

/// <summary>Adds Direct Line 3.0 to the service. It needs an <c>IRowStore</c> and an <c>IInboundTurns</c> from elsewhere.</summary>
internal static class DirectLineRegistration
{
    private const string CorsPolicy = "DirectLine";
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PreflightMaxAge = TimeSpan.FromHours(2);

    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SigningKey>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineLimits>();
        services.AddSingleton<LiveConversations>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<Arrival>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton<DirectLineSender>();
        services.AddSingleton<Turns.IConversationRecord, TranscriptRecord>();
        services.AddSingleton<Turns.IChannelSender>(provider => provider.GetRequiredService<DirectLineSender>());
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, directLine) =>
            cors.AddPolicy(CorsPolicy, policy => policy
                .WithOrigins([.. directLine.Value.AllowedOrigins])
                .WithMethods("GET", "POST")
                .AllowAnyHeader()
                .WithExposedHeaders("Retry-After")
                .SetPreflightMaxAge(PreflightMaxAge)));
        return services;
    }

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseCors();
        if (!app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.InProcess)
        {
            return app;
        }

        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        var open = app.MapGroup(PublicAddress.DirectLinePath).AddEndpointFilter<RouteGroupBuilder, DirectLineGuard>().RequireCors(CorsPolicy);
        open.MapPost("/tokens/generate", (TokenEndpoints endpoints, HttpContext http) => endpoints.GenerateAsync(http));
        open.MapGet("/conversations/{conversationId}/stream", (StreamEndpoint endpoint, HttpContext http, string conversationId) => endpoint.OpenAsync(http, conversationId));
        open.Map("/{**rest}", () => DirectLineError.NotFound);

        var known = open.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, RequireToken>();
        known.MapPost("/tokens/refresh", (TokenEndpoints endpoints, HttpContext http) => endpoints.RefreshAsync(http));
        known.MapPost("/conversations", (ConversationEndpoints endpoints, HttpContext http) => endpoints.StartAsync(http));
        known.MapGet("/conversations/{conversationId}", (ConversationEndpoints endpoints, HttpContext http) => endpoints.ReconnectAsync(http));
        known.MapPost("/conversations/{conversationId}/activities", (ActivityEndpoints endpoints, HttpContext http) => endpoints.PostAsync(http));
        known.MapGet("/conversations/{conversationId}/activities", (ActivityEndpoints endpoints, HttpContext http) => endpoints.PollAsync(http));
        known.MapPost("/conversations/{conversationId}/upload", (ActivityEndpoints endpoints, HttpContext http) => endpoints.UploadAsync(http));
        return app;
    }

    /// <summary>Lets the pages of the configured origins call an endpoint outside <c>/v3/directline</c>, under the same guard.</summary>
    public static RouteHandlerBuilder ForAllowedOrigins(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<DirectLineGuard>().RequireCors(CorsPolicy);
}
