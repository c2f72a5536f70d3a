using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackBot.Prompts;

/// <summary>Registers the daily check-in prompt.</summary>
internal static class PromptRegistration
{
    public static IServiceCollection AddPrompts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDueIndex(configuration);
        services.AddMetrics();
        services.AddSingleton<SendPace>();
        services.AddSingleton<PromptMetrics>();
        services.AddSingleton<Reachability>();
        services.AddSingleton<PromptSender>();
        services.AddSingleton<PromptDelivery>();
        services.AddSingleton<PromptClock>();
        services.AddHostedService(provider => provider.GetRequiredService<PromptClock>());
        services.AddSingleton<PromptSweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<PromptSweeper>());
        services.AddSingleton<PromptAccounts>();
        services.AddSingleton<PromptLedger>();
        services.AddSingleton<PromptHealthCheck>();
        services.AddHealthChecks().AddCheck<PromptHealthCheck>("prompts");
        return services;
    }

    /// <summary>What turns need of prompts: the index that they keep up to date.</summary>
    public static IServiceCollection AddDueIndex(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PromptOptions>().Bind(configuration.GetSection(PromptOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DueIndex>();
        return services;
    }
}
