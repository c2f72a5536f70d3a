using System.Diagnostics.Metrics;
using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Conversations;
using BackBot.Dialogs.Language;
using BackBot.Prompts;

namespace BackBot.Turns;

/// <summary>Registers the conversation and the loop that runs it.</summary>
internal static class TurnRegistration
{
    /// <summary>Where the build puts the content files.</summary>
    public static readonly string ContentFolder = Path.Combine(AppContext.BaseDirectory, "Content");

    public static IServiceCollection AddTurns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TurnOptions>().Bind(configuration.GetSection("Turns")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddDueIndex(configuration);
        services.AddSingleton<ConversationGate>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<DialogTurn>();
        services.AddSingleton<TurnPipeline>();
        services.AddMetrics();
        services.AddSingleton(provider =>
        {
            var turns = provider.GetRequiredService<TurnPipeline>();
            return new MeteredTurns(turns, turns, provider.GetRequiredService<IMeterFactory>());
        });
        services.AddSingleton<IInboundTurns>(provider => provider.GetRequiredService<MeteredTurns>());
        services.AddSingleton<IInvokeTurns>(provider => provider.GetRequiredService<MeteredTurns>());
        services.AddHostedService<OutboxSweeper>();
        return services;
    }

    /// <summary>Registers what BackBot says and how it reads people. Content and cards are read and checked with the first <see cref="Conversation"/>.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        var helpLines = new HelpLines();
        configuration.GetSection(nameof(HelpLines)).Bind(helpLines);
        services.AddSingleton(helpLines);
        services.AddSingleton(_ => ContentLibrary.Load(ContentFolder));
        services.AddSingleton(_ => CardLibrary.Load(Path.Combine(AppContext.BaseDirectory, "cards")));
        services.AddSingleton<ILanguageReader>(_ => LanguageReader.Load(ContentFolder));
        services.AddSingleton<ConversationServices>();
        services.AddSingleton<SafetyGuard>();
        services.AddSingleton<Interruptions>();
        foreach (var flow in typeof(Flow).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Flow))))
        {
            services.AddSingleton(typeof(Flow), flow);
        }

        services.AddSingleton<RootDialog>();
        services.AddSingleton<Conversation>();
        return services;
    }
}
