using AdaptiveCards.Templating;

namespace BackBot.Tests.Compat.Templating;

public class AdaptiveCardTemplateTests
{
    [Fact]
    public void Expand_OfAnObject_FillsItIn()
    {
        Assert.Equal("""{"text":"Hi Alex"}""", new AdaptiveCardTemplate("""{"text":"Hi ${name}"}""").Expand(new { name = "Alex" }));
    }

    [Fact]
    public void Expand_Twice_DoesNotRememberTheFirst()
    {
        var template = new AdaptiveCardTemplate("""{"body":[{"$data":"${items}","text":"${$data}"}]}""");

        Assert.Equal("""{"body":[{"text":1},{"text":2}]}""", template.Expand("""{"items":[1,2]}"""));
        Assert.Equal("""{"body":[{"text":3}]}""", template.Expand("""{"items":[3]}"""));
    }

    [Fact]
    public void Expand_WithASubstitution_ShowsItForWhatIsMissing()
    {
        var template = new AdaptiveCardTemplate("""{"a":"${missing}","b":"x ${gone.too}","c":"${if(missing, 1, 2)}"}""");

        Assert.Equal("""{"a":"(missing)","b":"x (gone.too)","c":2}""", template.Expand("{}", path => $"({path})"));
    }

    [Fact]
    public void Expand_WithoutData_ShowsTheExpressions()
    {
        Assert.Equal("""{"a":"${name}"}""", new AdaptiveCardTemplate("""{"a":"${name}"}""").Expand(new EvaluationContext()));
    }

    [StandInFact]
    public void NothingWithinAText_ReadsAsNothing()
    {
        Assert.Equal("""{"a":"x y"}""", new AdaptiveCardTemplate("""{"a":"x${note} y"}""").Expand("""{"note":null}"""));
    }

    [StandInFact]
    public void Template_ThatIsNoJson_IsRefusedWhenItIsRead()
    {
        Assert.Throws<AdaptiveTemplateException>(() => new AdaptiveCardTemplate("{"));
        Assert.Throws<AdaptiveTemplateException>(() => new AdaptiveCardTemplate("""{"a":"${n +}"}"""));
    }
}
