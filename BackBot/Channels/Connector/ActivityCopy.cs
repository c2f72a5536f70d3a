using BackBot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BackBot.Channels.Connector;

/// <summary>Copies an activity, so that what a channel needs changed changes nothing else.</summary>
internal static class ActivityCopy
{
    public static Activity Of(Activity activity) =>
        JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, PersonRows.SdkJson), PersonRows.SdkJson)!;
}
