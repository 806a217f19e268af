using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Engines.Onnx.Sentences;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Who judges answers, and when.</summary>
internal static class Judging
{
    public static IServiceCollection AddAssessment(this IServiceCollection services)
    {
        services.AddSingleton<SentenceEncoder>();
        services.AddSingleton(provider => new MeaningReader(provider.GetRequiredService<SentenceEncoder>()));
        services.AddSingleton<RuleJudge>();
        services.AddSingleton<IAnswerJudge, JointJudge>();
        services.AddSingleton<InterviewAssessor>();
        services.AddSingleton<BackgroundAssessments>();
        services.AddSingleton<IAssessments>(provider => provider.GetRequiredService<BackgroundAssessments>());
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundAssessments>());
        return services;
    }
}
