// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every widget of every page: is there room for its text, can it be read, can a finger hit it?
#include "ui/docpictures.h"
#include "ui/gallery.h"
#include "ui/room.h"
#include "ui/widgethelp.h"

#include "theme/keybutton.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace varde;
using namespace varde::ui;

namespace {

std::string linesOf(const QStringList &lines)
{
    return lines.join(QLatin1Char('\n')).toStdString();
}

/// A gallery of one size, language and theme, and English by day again afterwards.
class Walk {
public:
    Walk(const char *language, ThemeName theme, QSize size)
    {
        m_gallery.resize(size);
        m_gallery.show();
        m_gallery.setLanguageAndTheme(QLatin1String(language), theme);
    }
    ~Walk() { m_gallery.setLanguageAndTheme(QStringLiteral("en"), ThemeName::Light); }
    Walk(const Walk &) = delete;
    Walk &operator=(const Walk &) = delete;

    test::Gallery &gallery() { return m_gallery; }

private:
    test::Gallery m_gallery;
};

} // namespace

TEST_CASE("every text of every page has room, in both languages and at both sizes, and a finger hits what it must")
{
    // What has room in the small window has it in the large one; the longer words are walked through in both.
    const auto [language, size] = GENERATE(
        table<const char *, QSize>({{"en", QSize(1366, 768)}, {"nb", QSize(1366, 768)}, {"nb", QSize(1920, 1080)}}));
    Walk walk(language, ThemeName::Light, size);
    for (const QString &name : walk.gallery().names()) {
        walk.gallery().showPage(name);
        INFO("page " << name.toStdString() << ", language " << language << ", " << size.width());
        CHECK(walk.gallery().size() == size);
        CHECK(linesOf(test::textsWithoutRoom(walk.gallery())) == "");
        CHECK(linesOf(test::smallTargets(walk.gallery())) == "");
    }
}

TEST_CASE("every text of every page stands out as it must, in both languages and both themes")
{
    const auto [language, theme] =
        GENERATE(table<const char *, ThemeName>({{"en", ThemeName::Light}, {"nb", ThemeName::Night}}));
    Walk walk(language, theme, QSize(1366, 768));
    for (const QString &name : walk.gallery().names()) {
        walk.gallery().showPage(name);
        INFO("page " << name.toStdString() << ", language " << language
                     << (theme == ThemeName::Light ? ", light" : ", night"));
        CHECK(linesOf(test::faintTexts(walk.gallery())) == "");
    }
}

TEST_CASE("the steps of a run need no scrolling at 1366 x 768")
{
    const char *language = GENERATE("en", "nb");
    Walk walk(language, ThemeName::Light, QSize(1366, 768));
    std::vector<QString> pages = test::stepPages();
    for (const char *crowded : {"scan", "scan-running", "finding-card", "second-read-card"})
        pages.push_back(QLatin1String(crowded));
    for (const QString &name : pages) {
        walk.gallery().showPage(name);
        INFO("page " << name.toStdString() << ", language " << language);
        const QWidget &page = *walk.gallery().findChild<QStackedWidget *>()->currentWidget();
        CHECK(page.minimumSizeHint().height() <= page.height());
        // What is only read may go on below; what is pressed or filled in may not hide there.
        for (const auto *area : page.findChildren<QScrollArea *>()) {
            if (!area->isVisible() || area->verticalScrollBar()->maximum() == 0)
                continue;
            INFO(area->metaObject()->className());
            CHECK(area->findChildren<QAbstractButton *>().isEmpty());
            CHECK(area->findChildren<QLineEdit *>().isEmpty());
        }
        for (const auto *button : page.findChildren<QAbstractButton *>()) {
            INFO("button " << button->text().toStdString());
            if (button->isVisible())
                CHECK(button->visibleRegion().boundingRect() == button->rect());
        }
    }
}

TEST_CASE("going from place to place never makes a small window wider")
{
    const char *language = GENERATE("en", "nb");
    Walk walk(language, ThemeName::Light, QSize(1366, 768));
    for (const char *name : {"home-ready", "live-prepare", "check", "home-ready", "run-intake", "live-prepare", "desk",
                             "correction", "home-ready", "library-packs", "live-preview", "home-ready"}) {
        walk.gallery().showPage(QLatin1String(name));
        INFO("page " << name << ", language " << language);
        CHECK(walk.gallery().width() == 1366);
    }
}

TEST_CASE("a text without room, a faint one and a small target are found")
{
    QWidget window;
    window.setObjectName(QStringLiteral("page"));
    window.setAttribute(Qt::WA_StyledBackground);
    window.resize(600, 400);
    auto *label = new QLabel(QStringLiteral("a long line of text"), &window);
    label->setGeometry(0, 0, 400, 30);
    auto *button = new KeyButton(KeyButton::Kind::Primary, &window);
    button->setText(QStringLiteral("Go on"));
    button->setGeometry(0, 40, 200, 52);
    auto *line = new QLineEdit(&window);
    line->setPlaceholderText(QStringLiteral("as on the certificate"));
    line->setGeometry(0, 100, 300, 44);
    auto *box = new QComboBox(&window);
    box->addItem(QStringLiteral("one of several"));
    box->setGeometry(0, 150, 300, 44);
    auto *list = new QListWidget(&window);
    list->addItem(QStringLiteral("one"));
    list->setGeometry(0, 200, 300, 100);
    window.show();
    test::settle();
    CHECK(linesOf(test::textsWithoutRoom(window)) == "");
    CHECK(linesOf(test::smallTargets(window)) == "");
    CHECK(linesOf(test::faintTexts(window)) == "");

    label->resize(40, 30);
    button->resize(60, 40);
    line->resize(80, 50);
    box->resize(80, 44);
    list->setStyleSheet(QStringLiteral("QListWidget::item { min-height: 10px; padding: 0; }"));
    test::settle();
    CHECK(test::textsWithoutRoom(window).size() == 4);
    CHECK(test::smallTargets(window).size() == 2);
    label->resize(400, 30);
    label->setStyleSheet(QStringLiteral("color: #c0b8a8"));
    test::settle();
    CHECK(test::faintTexts(window).size() == 1);
}

TEST_CASE("what a picture shows is measured between its ground and what stands out most")
{
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::white);
    CHECK(test::shownContrast(picture, picture.rect()) == Catch::Approx(1.0));
    QPainter(&picture).fillRect(3, 3, 4, 4, QColor(0x5d6b70));
    CHECK(test::shownContrast(picture, picture.rect()) == Catch::Approx(contrast(Qt::white, QColor(0x5d6b70))));
    CHECK(test::shownContrast(picture, {10, 10, 5, 5}) == Catch::Approx(1.0));
}
