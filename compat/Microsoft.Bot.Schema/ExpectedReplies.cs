using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an activity delivered in the mode "expectReplies".</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
