using AdaptiveCards.Templating;
using BackBot.Tests.Machine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Templating;

[Needs("node", "npm")]
public sealed class AdaptiveCardTemplateOracleTests(TemplatingOracle oracle) : IClassFixture<TemplatingOracle>
{
    public static TheoryData<string> Templates => new(TemplateCases.All);

    [TheoryWhere]
    [MemberData(nameof(Templates))]
    public void Template_Expanded_ReadsAsTheJavaScriptEngineMakesIt(string template)
    {
        var context = new EvaluationContext(TemplateCases.Data.ToString()) { Host = TemplateCases.Host.ToString() };

        if (oracle.Expand(template) is { } expected)
        {
            var expanded = new AdaptiveCardTemplate(template).Expand(context);
            Assert.Equal(Write(expected), expanded);
        }
        else
        {
            Assert.Throws<AdaptiveTemplateException>(() => new AdaptiveCardTemplate(template).Expand(context));
        }
    }

    private static string Write(JToken token) => token.ToString(Formatting.None);
}
