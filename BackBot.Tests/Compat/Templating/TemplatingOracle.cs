using BackBot.Tests.Machine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Templating;

/// <summary>What npm's adaptivecards-templating makes of every case, asked once.</summary>
public sealed class TemplatingOracle : IAsyncLifetime
{
    private Dictionary<string, JObject> _answers = [];

    public async Task InitializeAsync()
    {
        if (NeedsAttribute.Missing(["node", "npm"]) is not null)
        {
            return;
        }

        var home = await NpmFolder.BringAsync("Compat", "Templating", "oracle");
        var templates = TemplateCases.All.ToList();
        var questions = new JArray(templates.Select(
            template => new JObject { ["template"] = JToken.Parse(template), ["data"] = TemplateCases.Data, ["host"] = TemplateCases.Host }));
        var answers = await NpmFolder.RunAsync(home, "node", ["expand.js"], questions.ToString(Formatting.None));
        _answers = templates.Zip(JArray.Parse(answers).Cast<JObject>()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The expanded card, or null where the oracle refuses.</summary>
    public JToken? Expand(string template) => _answers[template].TryGetValue("error", out _) ? null : _answers[template]["expanded"];
}
